import type { Probe, Visualization } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { TimeChart } from '../../../components/charts/time-chart.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { markerText } from '../../../lib/event-words.ts';
import { useNow } from '../../../lib/use-now.ts';
import { probeMetricsQuery } from '../api/get-probe-metrics.ts';
import { revisionsQuery } from '../api/get-revisions.ts';
import { chartSeries, timeKindOf } from '../model/chart-series.ts';
import { rangeOf, steppedRange, type TimeRange } from '../model/time-range.ts';
import { firstWindowEnd } from '../model/window.ts';
import { LatestValues } from './latest-values.tsx';
import type { ProbeTabProps } from './overview-tab.tsx';
import { RangePicker } from './range-picker.tsx';
import { WaitingForWindow } from './waiting-for-window.tsx';

const CHART_HEIGHT = 260;

/** The metrics of the probe over time, as its text asks to draw them, with marks where it was switched or changed. */
export function MetricsPanel({ probe, search, onChange }: ProbeTabProps) {
  const range = steppedRange(rangeOf(search, useNow()));
  return (
    <Panel
      title="Metrics"
      detail="times in UTC"
      actions={<RangePicker search={search} onChange={onChange} />}
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
  const series = chartSeries(data);
  if (series.every(({ points }) => points.length === 0)) {
    return <WaitingForWindow probe={probe} firstAt={firstWindowEnd(probe, plan)} />;
  }
  const visualization = plan?.render?.visualization;
  return (
    <>
      {hasNoTimeAxis(visualization) && (
        <LatestValues title={probe.document.title} series={series} visualization={visualization} />
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

function hasNoTimeAxis(
  visualization: Visualization | undefined,
): visualization is 'piechart' | 'card' | 'barchart' {
  return visualization === 'piechart' || visualization === 'card' || visualization === 'barchart';
}

function fileName(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'metrics'
  );
}
