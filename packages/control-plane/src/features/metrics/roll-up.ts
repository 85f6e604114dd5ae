import { createHash } from 'node:crypto';
import { canonicalJson, METRIC_RESOLUTIONS } from '@lookout/contract';

/** A value that a probe produced for one window, as it came from a processor. */
export interface Measured {
  readonly probeId: string;
  readonly metric: string;
  readonly kind: 'sum' | 'gauge';
  readonly unit: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Start of the window, in milliseconds since the epoch. */
  readonly at: number;
  readonly value: number;
}

/** What identifies a series, with its id. */
export interface Series extends Omit<Measured, 'at' | 'value'> {
  readonly id: string;
}

/** What a bucket gains. */
export interface BucketGain {
  readonly seriesId: string;
  readonly resolution: number;
  readonly start: number;
  count: number;
  sum: number;
  min: number;
  max: number;
  last: number;
}

/** The series of a value: equal for equal probe, metric and attributes. */
export function seriesOf({ at: _at, value: _value, ...series }: Measured): Series {
  const identity = canonicalJson([series.probeId, series.metric, series.attributes]);
  return { id: createHash('sha256').update(identity).digest('hex').slice(0, 32), ...series };
}

/** Adds a value to its bucket of every resolution. */
export function rollUp(gains: Map<string, BucketGain>, seriesId: string, { at, value }: Measured): void {
  for (const resolution of METRIC_RESOLUTIONS) {
    const start = Math.floor(at / (resolution * 1000)) * resolution * 1000;
    const key = `${seriesId} ${resolution} ${start}`;
    const gain = gains.get(key);
    if (gain) grow(gain, value);
    else
      gains.set(key, {
        seriesId,
        resolution,
        start,
        count: 1,
        sum: value,
        min: value,
        max: value,
        last: value,
      });
  }
}

function grow(gain: BucketGain, value: number): void {
  gain.count += 1;
  gain.sum += value;
  gain.min = Math.min(gain.min, value);
  gain.max = Math.max(gain.max, value);
  gain.last = value;
}
