import type { AlertWatch, MetricBucket } from '@lookout/contract';

/** The value of a window that ends at `at` (milliseconds since the epoch); null when nobody knows. */
export interface WindowValue {
  readonly at: number;
  readonly value: number | null;
}

/** Which windows are wanted: they end at `from`, every `stepMs` after it, and at `to` at the latest. */
export interface WindowEnds {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

/**
 * The values of the windows of a watch. `buckets`: all series added up, oldest first, none wider than the steps; they
 * belong to the window in which they start.
 */
export function windowValues(
  buckets: readonly MetricBucket[],
  watch: Pick<AlertWatch, 'stat' | 'windowMinutes' | 'absent'>,
  { from, to, stepMs }: WindowEnds,
): WindowValue[] {
  const widthMs = watch.windowMinutes * 60_000;
  const values: WindowValue[] = [];
  let [first, next] = [0, 0];
  for (let at = from; at <= to; at += stepMs) {
    while (next < buckets.length && buckets[next]![0] < at) next += 1;
    while (first < next && buckets[first]![0] < at - widthMs) first += 1;
    values.push({ at, value: valueOfWindow(buckets.slice(first, next), watch) });
  }
  return values;
}

function valueOfWindow(
  window: readonly MetricBucket[],
  { stat, absent }: Pick<AlertWatch, 'stat' | 'absent'>,
): number | null {
  const newest = window.at(-1);
  if (!newest) return absent === 'zero' ? 0 : null;
  switch (stat) {
    case 'sum':
      return total(window, 2);
    case 'average':
      return total(window, 2) / total(window, 1);
    case 'lowest':
      return Math.min(...window.map(([, , , min]) => min));
    case 'highest':
      return Math.max(...window.map(([, , , , max]) => max));
    case 'last':
      return newest[5];
  }
}

function total(window: readonly MetricBucket[], part: 1 | 2): number {
  return window.reduce((sum, bucket) => sum + bucket[part], 0);
}
