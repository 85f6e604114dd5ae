/** One series: a metric of a probe with one set of group keys. */
export interface MetricSeriesTable {
  /** Hash over probe, metric and attributes. */
  id: string;
  probe_id: string;
  metric: string;
  kind: string;
  unit: string;
  /** JSON object of texts, keys sorted. */
  attributes: string;
  created_at: string;
}

/** One roll-up bucket of a series. */
export interface MetricBucketTable {
  series_id: string;
  /** Width in seconds. */
  resolution: number;
  /** Milliseconds since the epoch, a whole number. */
  start: number;
  count: number;
  sum: number;
  min: number;
  max: number;
  last: number;
}
