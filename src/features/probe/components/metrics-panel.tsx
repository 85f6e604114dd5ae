import type { Probe, Visualization } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartSpline } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { ValuesChart, type ValuesKind } from '../../../components/charts/values-chart.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RangePicker } from '../../../components/range-picker.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { markerText } from '../../../lib/event-words.ts';
import { probeMetricsQuery } from '../../../lib/metric-queries.ts';
import { latestValues, metricLines, timeKindOf } from '../../../lib/metric-series.ts';
import { rangeOf, steppedRange, type TimeRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import { revisionsQuery } from '../api/get-revisions.ts';
import { firstWindowEnd } from '../model/window.ts';
import type { ProbeTabProps } from './overview-tab.tsx';
import { WaitingForWindow } from './waiting-for-window.tsx';

const CHART_HEIGHT = 260;

/** The metrics of the probe over time, as its text asks to draw them, with marks where it was switched or changed. */
export function MetricsPanel({ probe, search, onChange }: ProbeTabProps) {
  const range = steppedRange(rangeOf(search, useNow()));
  return (
    <Panel
      title="Metrics"
      detail="times in UTC"
      actions={
        <>
          <RangePicker search={search} onChange={onChange} />
          <Link
            to="/probe-metrics/$probeId"
            params={{ probeId: probe.id }}
            className={buttonClasses('secondary', 'sm')}
          >
            <ChartSpline size={14} aria-hidden="true" /> Explore
          </Link>
        </>
      }
      bodyClassName="p-3"
    >
      <MetricsChart probe={probe} range={range} />
    </Panel>
  );
}

function MetricsChart({ probe, range }: { readonly probe: Probe; readonly range: TimeRange }) {
  const { data, error, refetch } = useQuery(probeMetricsQuery(probe.id, range));
  const { data: revisions = [] } = useQuery(revisionsQuery(probe.id));
  if (error && !data) {
    return (
      <ErrorState title="The metrics could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) {
    return (
      <div role="status" aria-label="Loading the metrics">
        <Skeleton className="h-[284px]" />
      </div>
    );
  }
  const plan = revisions.find(({ number }) => number === probe.deployedRevision)?.plan;
  const series = metricLines(data);
  if (series.every(({ points }) => points.length === 0)) {
    return <WaitingForWindow probe={probe} firstAt={firstWindowEnd(probe, plan)} />;
  }
  const visualization = plan?.render?.visualization;
  const valuesKind = visualization && WITHOUT_TIME[visualization];
  return (
    <>
      {valuesKind && (
        <ValuesChart
          label={`${probe.document.title}, latest window`}
          kind={valuesKind}
          values={latestValues(series)}
          valueName="Latest window"
        />
      )}
      <TimeChart
        label={`Metrics of ${probe.document.title}`}
        series={series}
        kind={timeKindOf(visualization)}
        from={range.fromMs}
        to={range.toMs}
        markers={data.markers.map((marker) => ({
          at: Date.parse(marker.at),
          label: markerText(marker),
        }))}
        height={CHART_HEIGHT}
        exportName={fileName(probe.document.title)}
      />
      {data.isTruncated && (
        <p className="mt-1 text-data text-warn">
          There are more series than a chart can hold. The first ones are shown.
        </p>
      )}
    </>
  );
}

/** Charts of one value a series. */
const WITHOUT_TIME: Partial<Record<Visualization, ValuesKind>> = {
  piechart: 'pie',
  card: 'card',
  barchart: 'bar',
};

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'metrics'
  );
}
