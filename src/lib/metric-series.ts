import type { MetricBucket, MetricSeries, MetricStat, ProbeMetrics, Visualization } from '@lookout/contract';

/** A line of a chart: points are `[milliseconds since the epoch, value]`, oldest first. */
export interface MetricLine {
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

/** What a series shows unless somebody asks for more: counts add up, of values the last one stands. */
export function statOf({ kind }: Pick<MetricSeries, 'kind'>): MetricStat {
  return kind === 'sum' ? 'sum' : 'last';
}

/** The series of an answer as lines of a chart. */
export function metricLines({ series }: Pick<ProbeMetrics, 'series'>, stat?: MetricStat): MetricLine[] {
  return series.map((one) => ({
    id: seriesId(one),
    label: labelOf(one, series),
    unit: one.unit,
    points: one.buckets.map((bucket) => [bucket[0], bucketValue(bucket, stat ?? statOf(one))] as const),
  }));
}

/** What tells a series from the others of its probe. */
export function seriesId({ metric, attributes }: Pick<MetricSeries, 'metric' | 'attributes'>): string {
  return JSON.stringify([metric, attributes]);
}

/** The last value of each line, for pies and cards. */
export function latestValues(lines: readonly MetricLine[]): { label: string; value: number }[] {
  return lines.map(({ label, points }) => ({ label, value: points.at(-1)?.[1] ?? 0 }));
}

/** One value of a bucket. */
export function bucketValue([, count, sum, min, max, last]: MetricBucket, stat: MetricStat): number {
  return { sum, average: sum / count, last, lowest: min, highest: max }[stat];
}

/** The buckets of a series as one bucket over the whole of their time; null when there are none. */
export function wholeOf({ buckets }: Pick<MetricSeries, 'buckets'>): MetricBucket | null {
  const first = buckets[0];
  if (!first) return null;
  return buckets
    .slice(1)
    .reduce<MetricBucket>(
      ([start, count, sum, min, max], bucket) => [
        start,
        count + bucket[1],
        sum + bucket[2],
        Math.min(min, bucket[3]),
        Math.max(max, bucket[4]),
        bucket[5],
      ],
      first,
    );
}

/** The column of a query behind a metric: `launches.requests` is `requests`. */
export function metricColumn(metric: string): string {
  return metric.split('.').at(-1) ?? metric;
}

/** `cached`, or `cached, kind=email` when the series has keys; keys alone when every series is of one metric. */
function labelOf({ metric, attributes }: MetricSeries, all: readonly MetricSeries[]): string {
  const keys = Object.entries(attributes).map(([key, value]) => `${key}=${value === '' ? '(none)' : value}`);
  const isOneMetric = all.every((other) => other.metric === metric);
  return (keys.length > 0 && isOneMetric ? keys : [metricColumn(metric), ...keys]).join(', ');
}
