import type { RowOrder } from '../sort/row-order.ts';

/**
 * The rows that come first in an order, sorted, out of so many. Only rows before the worst of those kept so far are
 * looked at again, so that a few rows of very many cost little more than one pass.
 */
export function firstRows(count: number, rowCount: number, order: RowOrder): Uint32Array {
  if (count === 0) return new Uint32Array(0);
  let kept: number[] = [];
  let candidates: number[] = [];
  const settle = () => {
    kept = [...kept, ...candidates].sort(order).slice(0, count);
    candidates = [];
  };
  const room = Math.max(count, SMALLEST_BATCH);
  for (let row = 0; row < rowCount; row++) {
    const worst = kept[count - 1];
    if (worst !== undefined && order(row, worst) > 0) continue;
    candidates.push(row);
    if (candidates.length === room) settle();
  }
  settle();
  return Uint32Array.from(kept);
}

/** Sorting a handful at a time costs more than keeping it. */
const SMALLEST_BATCH = 256;
