import type { Instant } from '../instant.ts';

/** A value that a probe produced for one window and one set of group keys. */
export interface MetricPoint {
  readonly probeId: string;
  readonly revision: number;
  /** `<slug of the probe's title>.<result column>`. */
  readonly metric: string;
  /** `sum`: adds up over time (delta temporality); `gauge`: does not. */
  readonly kind: 'sum' | 'gauge';
  readonly isMonotonic: boolean;
  readonly isInteger: boolean;
  /** UCUM, as OpenTelemetry writes units: `1`, `s`, `{record}`. */
  readonly unit: string;
  readonly value: number;
  /** The window: start inclusive, end exclusive. */
  readonly start: Instant;
  readonly end: Instant;
  /** The group keys. */
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}
