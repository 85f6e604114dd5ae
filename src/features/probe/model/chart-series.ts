import type { MetricBucket, MetricSeries, ProbeMetrics, Visualization } from '@lookout/contract';

/** A line of a chart: points are `[milliseconds since the epoch, value]`, oldest first. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly points: readonly (readonly [number, number])[];
}

/** How a series is drawn over time. Charts without a time axis are drawn from their latest values instead. */
export type TimeKind = 'line' | 'area' | 'column' | 'scatter';

const TIME_KINDS: Partial<Record<Visualization, TimeKind>> = {
  timechart: 'line',
  linechart: 'line',
  areachart: 'area',
  barchart: 'column',
  columnchart: 'column',
  scatterchart: 'scatter',
};

/** The chart over time that `render` asks for; a line when it asks for something without a time axis. */
export function timeKindOf(visualization: Visualization | undefined): TimeKind {
  return (visualization && TIME_KINDS[visualization]) ?? 'line';
}

/** The series of an answer as lines of a chart: sums add up within a bucket, gauges show their last value. */
export function chartSeries({ series }: Pick<ProbeMetrics, 'series'>): ChartSeries[] {
  return series.map((one) => ({
    id: JSON.stringify([one.metric, one.attributes]),
    label: labelOf(one, series),
    unit: one.unit,
    points: one.buckets.map((bucket) => [bucket[0], bucketValue(one, bucket)] as const),
  }));
}

/** The last value of each series, for pies and cards. */
export function latestValues(series: readonly ChartSeries[]): { label: string; value: number }[] {
  return series.map(({ label, points }) => ({ label, value: points.at(-1)?.[1] ?? 0 }));
}

function bucketValue({ kind }: MetricSeries, [, , sum, , , last]: MetricBucket): number {
  return kind === 'sum' ? sum : last;
}

/** `cached`, or `cached, kind=email` when the series has keys; keys alone when every series is of one metric. */
function labelOf({ metric, attributes }: MetricSeries, all: readonly MetricSeries[]): string {
  const column = metric.split('.').at(-1) ?? metric;
  const keys = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
  const isOneMetric = all.every((other) => other.metric === metric);
  return (keys.length > 0 && isOneMetric ? keys : [column, ...keys]).join(', ');
}
