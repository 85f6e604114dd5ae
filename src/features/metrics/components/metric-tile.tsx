import type { ChartKind, MetricStat, RangeName } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { formatOfUnit } from '../../../lib/format-value.ts';
import { probeMetricsQuery } from '../../../lib/metric-queries.ts';
import { rangeOf, steppedRange } from '../../../lib/time-range.ts';
import { useNow } from '../../../lib/use-now.ts';
import { seriesFigures } from '../model/series-figures.ts';
import { MetricChart } from './metric-chart.tsx';
import { SeriesTable } from './series-table.tsx';

interface MetricTileProps {
  readonly title: string;
  readonly shows: {
    readonly probeId: string;
    readonly metric: string;
    readonly by: readonly string[] | null;
    readonly chart: ChartKind;
    readonly stat: MetricStat;
  };
  readonly range: RangeName;
  readonly height: number;
}

/** A metric in a small place, with the way to all of it. */
export function MetricTile({ title, shows, range: name, height }: MetricTileProps) {
  const { probeId, metric, chart, stat } = shows;
  const by = shows.by ?? undefined;
  const range = steppedRange(rangeOf({ range: name }, useNow()));
  const { data, error, refetch } = useQuery(probeMetricsQuery(probeId, range, { metric, by }));
  if (error && !data) {
    return <ErrorState title="The metric could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <div role="status" aria-label={`Loading ${title}`}>
        <Skeleton className="h-[220px]" />
      </div>
    );
  }
  const search = { metric, by: by && [...by], chart, stat, range: name };
  return (
    <>
      {data.series.length === 0 ? (
        <EmptyState title="No values in this range">
          The probe makes values while it is live. Choose a longer range.
        </EmptyState>
      ) : (
        <MetricChart
          title={title}
          view={{ metric, by, chart, stat }}
          range={range}
          answer={data}
          height={height}
        />
      )}
      {chart === 'table' && (
        <div className="flex flex-col" style={{ height }}>
          <SeriesTable
            label={title}
            figures={seriesFigures(data, stat)}
            stat={stat}
            isCompared={false}
            formatValue={formatOfUnit(data.series[0]?.unit ?? '1')}
          />
        </div>
      )}
      <Link
        to="/probe-metrics/$probeId"
        params={{ probeId }}
        search={search}
        className="mt-1 inline-block text-data text-accent hover:underline"
      >
        Explore
      </Link>
    </>
  );
}
