import { type AlertSensitivity, MIN_TRAINED_WINDOWS, type NormalBand } from '@lookout/contract';
import type { WindowValue } from './window-values.ts';

/** How many times the usual spread a value may be off. */
const SPREADS: Readonly<Record<AlertSensitivity, number>> = Object.freeze({ low: 6, medium: 4, high: 3 });
/** Makes the median of the distances comparable to a standard deviation, where values are spread like a bell. */
const MAD_TO_DEVIATION = 1.4826;
/** A series that never moved has no spread at all: a twentieth of the usual is always allowed. */
const LEAST_SPREAD = 0.05;

/**
 * What is usual: the median, and as far from it as `sensitivity` allows, in median absolute deviations. Neither is
 * moved by a few wild values, so that a stretch with a hiccup in it still trains well. Null with too few windows.
 * https://en.wikipedia.org/wiki/Median_absolute_deviation
 */
export function trainBand(values: readonly WindowValue[], sensitivity: AlertSensitivity): NormalBand | null {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (known.length < MIN_TRAINED_WINDOWS) return null;
  const middle = median(known);
  const deviation = MAD_TO_DEVIATION * median(known.map((value) => Math.abs(value - middle)));
  const reach = SPREADS[sensitivity] * Math.max(deviation, LEAST_SPREAD * Math.abs(middle));
  // What never went below zero is not expected to.
  const low = known.every((value) => value >= 0) ? Math.max(0, middle - reach) : middle - reach;
  return { low, middle, high: middle + reach, windows: known.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
