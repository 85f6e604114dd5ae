import type { MetricSummary } from '@lookout/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ZoomOut } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RangePicker } from '../../../components/range-picker.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { formatOfUnit } from '../../../lib/format-value.ts';
import { metricsOverviewQuery, probeMetricsQuery } from '../../../lib/metric-queries.ts';
import { metricColumn } from '../../../lib/metric-series.ts';
import { type MetricView, viewOf } from '../../../lib/metric-view.ts';
import { probeQuery } from '../../../lib/probe-queries.ts';
import { fixedSearch, rangeBefore, rangeOf, steppedRange, type TimeRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import type { DashboardSlot } from '../dashboard-slot.ts';
import { seriesFigures } from '../model/series-figures.ts';
import type { MetricSearch } from '../url.ts';
import { MetricChart } from './metric-chart.tsx';
import { MetricControls } from './metric-controls.tsx';
import { MetricMenu } from './metric-menu.tsx';
import { SeriesTable } from './series-table.tsx';

const route = getRouteApi('/shell/probe-metrics/$probeId');
const CHART_HEIGHT = 320;

/** One metric of one probe: drawn, cut by its keys, beside the time before, and in figures. */
export function MetricPage({ AddToDashboard }: { readonly AddToDashboard: DashboardSlot }) {
  const { probeId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: probe } = useSuspenseQuery(probeQuery(probeId));
  const range = steppedRange(rangeOf(search, useNow()));
  const { data, error, refetch } = useQuery(metricsOverviewQuery(probe.document.scope.environment, range));
  const metrics = data?.metrics.filter((one) => one.probeId === probeId) ?? [];
  const summary = metrics.find(({ metric }) => metric === search.metric) ?? metrics[0];
  const view = summary && viewOf(summary, search);
  // Looking closer can be gone back from; a choice of shape replaces what was there.
  const change = (next: Partial<MetricSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: !('from' in next) });
  return (
    <Panel
      isPage
      title={summary ? metricColumn(summary.metric) : 'Metrics'}
      detail={<ProbeLink probeId={probeId} title={probe.document.title} />}
      className="h-full"
      bodyClassName="flex flex-col"
      actions={
        <>
          {!range.isLive && <ZoomOutButton range={range} onChange={change} />}
          <RangePicker search={search} onChange={change} />
          {view && (
            <MetricMenu
              probe={probe}
              view={view}
              range={range}
              title={`${metricColumn(view.metric)}, ${probe.document.title}`}
              AddToDashboard={AddToDashboard}
            />
          )}
        </>
      }
    >
      <title>{`${probe.document.title} · Metrics · Lookout`}</title>
      {error && !data && (
        <ErrorState title="The metrics could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <ChartSkeleton />}
      {data && !summary && (
        <EmptyState title="No values in this range">
          This probe produced no metric in this time. Choose a longer range, or one in which it was on.
        </EmptyState>
      )}
      {summary && view && (
        <>
          <MetricControls
            metrics={metrics}
            summary={summary}
            view={view}
            isCompared={search.compare === true}
            onChange={change}
          />
          <MetricBody
            title={probe.document.title}
            summary={summary}
            view={view}
            range={range}
            isCompared={search.compare === true}
            onChange={change}
          />
        </>
      )}
    </Panel>
  );
}

interface MetricBodyProps {
  readonly title: string;
  readonly summary: MetricSummary;
  readonly view: MetricView;
  readonly range: TimeRange;
  readonly isCompared: boolean;
  readonly onChange: (change: Partial<MetricSearch>) => void;
}

function MetricBody({ title, summary, view, range, isCompared, onChange }: MetricBodyProps) {
  const { probeId, metric, unit } = summary;
  const choice = { metric, by: view.by };
  const { data, error, refetch } = useQuery(probeMetricsQuery(probeId, range, choice));
  const earlier = useQuery({
    ...probeMetricsQuery(probeId, rangeBefore(range), choice),
    enabled: isCompared,
  });
  const before = isCompared ? earlier.data : undefined;
  if (error && !data) {
    return <ErrorState title="The series could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <ChartSkeleton />;
  const label = `${metricColumn(metric)} of ${title}`;
  const zoom = (from: number, to: number) => onChange(fixedSearch(from, to + data.resolution * 1000));
  return (
    <>
      <div className="shrink-0 border-b p-3">
        <MetricChart
          title={label}
          view={view}
          range={range}
          answer={data}
          before={before}
          height={CHART_HEIGHT}
          onZoom={zoom}
          exportName={fileName(label)}
        />
        {isCompared && earlier.error && (
          <p role="alert" className="mt-1 text-data text-bad">
            The time before could not be loaded.
          </p>
        )}
        {data.isTruncated && (
          <p className="mt-1 text-data text-warn">
            There are more series than a chart can hold. Those of the most values are shown; group by fewer
            keys to see all of them added up.
          </p>
        )}
      </div>
      <SeriesTable
        label={`Series of ${label}`}
        figures={seriesFigures(data, view.stat, before)}
        stat={view.stat}
        isCompared={isCompared}
        formatValue={formatOfUnit(unit)}
      />
    </>
  );
}

function ProbeLink({ probeId, title }: { readonly probeId: string; readonly title: string }) {
  return (
    <Link to="/probes/$probeId" params={{ probeId }} className="underline hover:text-text">
      {title}
    </Link>
  );
}

/** Twice the time around the same middle, no later than now. */
function ZoomOutButton({
  range: { fromMs, toMs },
  onChange,
}: {
  readonly range: TimeRange;
  readonly onChange: (change: Partial<MetricSearch>) => void;
}) {
  const half = (toMs - fromMs) / 2;
  return (
    <IconButton
      size="sm"
      label="Show twice the time"
      icon={<ZoomOut size={14} aria-hidden="true" />}
      onClick={() => onChange(fixedSearch(fromMs - half, Math.min(toMs + half, Date.now())))}
    />
  );
}

function ChartSkeleton() {
  return (
    <div role="status" aria-label="Loading the metrics" className="p-3">
      <Skeleton className="h-[344px]" />
    </div>
  );
}

function fileName(title: string): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.replace(/^-|-$/g, '') || 'metrics';
}
