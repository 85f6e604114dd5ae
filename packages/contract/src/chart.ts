/** How a metric may be drawn: over time, or as one value a series. */
export const CHART_KINDS = ['line', 'area', 'column', 'scatter', 'bar', 'pie', 'card', 'table'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What is shown of a bucket, which stands for several values. */
export const METRIC_STATS = ['sum', 'average', 'last', 'lowest', 'highest'] as const;
export type MetricStat = (typeof METRIC_STATS)[number];

/** Stretches of time that end now. */
export const RANGE_NAMES = ['5m', '15m', '1h', '6h', '24h', '7d', '30d'] as const;
export type RangeName = (typeof RANGE_NAMES)[number];
