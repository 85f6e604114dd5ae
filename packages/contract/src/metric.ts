import { EnvironmentName, Id, Timestamp } from './primitives.ts';
import { Visualization } from './visualization.ts';
import { z } from './zod.ts';

/** Roll-ups that the store keeps, in seconds. */
export const METRIC_RESOLUTIONS = [1, 10, 60, 3600] as const;

/** One bucket of a series: `[start (milliseconds since the epoch), count, sum, min, max, last]`. */
export const MetricBucket = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type MetricBucket = z.infer<typeof MetricBucket>;

/** How buckets of a metric add up: `sum` for counts (delta), `gauge` for values. */
export const MetricKind = z.enum(['sum', 'gauge']);

/** A metric that a probe produces: one result column, one set of group keys. */
export const MetricSeries = z.strictObject({
  metric: z.string(),
  kind: MetricKind,
  unit: z.string(),
  attributes: z.record(z.string(), z.string()),
  buckets: z.array(MetricBucket),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

/** A labelled moment on a chart: the probe was switched, changed, tripped. */
export const Marker = z.strictObject({ at: Timestamp, label: z.string(), person: z.string().nullable() });
export type Marker = z.infer<typeof Marker>;

export const ProbeMetrics = z.strictObject({
  probeId: Id,
  /** Width of the buckets, in seconds. */
  resolution: z.int().positive(),
  from: Timestamp,
  to: Timestamp,
  series: z.array(MetricSeries),
  markers: z.array(Marker),
  /** True when there are more series than the answer carries. */
  isTruncated: z.boolean(),
});
export type ProbeMetrics = z.infer<typeof ProbeMetrics>;

/** What a list shows of one metric of one probe, over all of its series. */
export const MetricSummary = z.strictObject({
  probeId: Id,
  probeTitle: z.string(),
  metric: z.string(),
  kind: MetricKind,
  unit: z.string(),
  /** Names of the group keys of its series, sorted. */
  keys: z.array(z.string()),
  seriesCount: z.int().positive(),
  /** The chart that the probe's text asks for; null when it asks for none. */
  visualization: Visualization.nullable(),
  /** When its newest window began. */
  lastAt: Timestamp,
  /** Equal slices of the range, oldest first: sums added up, gauges averaged; null where a slice has no value. */
  trend: z.array(z.number().nullable()),
});
export type MetricSummary = z.infer<typeof MetricSummary>;

/** Every metric that probes of an environment produced within a range. */
export const MetricsOverview = z.strictObject({
  environment: EnvironmentName,
  from: Timestamp,
  to: Timestamp,
  metrics: z.array(MetricSummary),
});
export type MetricsOverview = z.infer<typeof MetricsOverview>;
