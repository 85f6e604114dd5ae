import {
  type ChartKind,
  METRIC_STATS,
  type MetricStat,
  type MetricSummary,
  type Visualization,
} from '@lookout/contract';
import { statOf } from './metric-series.ts';

/** How somebody looks at a metric, with nothing left open. */
export interface MetricView {
  readonly metric: string;
  /** Keys by which series are added up; each series by itself when undefined. */
  readonly by: readonly string[] | undefined;
  readonly chart: ChartKind;
  readonly stat: MetricStat;
}

/** What somebody chose of a view; the rest follows from the metric. */
export interface ViewChoice {
  readonly by?: readonly string[] | undefined;
  readonly chart?: ChartKind | undefined;
  readonly stat?: MetricStat | undefined;
}

const KINDS: Readonly<Record<Visualization, ChartKind>> = {
  table: 'table',
  timechart: 'line',
  linechart: 'line',
  areachart: 'area',
  barchart: 'bar',
  columnchart: 'column',
  piechart: 'pie',
  scatterchart: 'scatter',
  card: 'card',
};

/** The view of a metric: what was chosen, else what its query's `render` says, else a line of its usual values. */
export function viewOf(
  summary: Pick<MetricSummary, 'metric' | 'kind' | 'visualization'>,
  choice: ViewChoice,
): MetricView {
  const { metric, kind, visualization } = summary;
  const stats = statsOf(kind, choice.by !== undefined);
  const usual = stats.includes(statOf({ kind })) ? statOf({ kind }) : 'average';
  return {
    metric,
    by: choice.by,
    chart: choice.chart ?? (visualization ? KINDS[visualization] : 'line'),
    stat: choice.stat && stats.includes(choice.stat) ? choice.stat : usual,
  };
}

/** The view of a metric that nobody chose anything of. */
export function usualView(summary: Pick<MetricSummary, 'metric' | 'kind' | 'visualization'>): MetricView {
  return viewOf(summary, {});
}

/** What can be said of a bucket. The sum of averages means nothing, and of series added up none is the last. */
export function statsOf(kind: MetricSummary['kind'], isGrouped: boolean): readonly MetricStat[] {
  if (kind === 'sum') return METRIC_STATS.filter((stat) => stat !== 'last' || !isGrouped);
  return METRIC_STATS.filter((stat) => stat !== 'sum' && (stat !== 'last' || !isGrouped));
}

/** Whether a chart has an axis of time. */
export function isOverTime(chart: ChartKind): chart is 'line' | 'area' | 'column' | 'scatter' {
  return chart === 'line' || chart === 'area' || chart === 'column' || chart === 'scatter';
}
