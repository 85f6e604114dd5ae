/** Beyond this a preview would take longer than a keystroke may. */
const MAX_ROWS = 250_000;

/** For each row of a part how many records of the stream it stands for. */
export type WeightedPart = Float64Array;

/**
 * The rows of the newest parts, each as often as it stands for, so that counts, sums, averages and percentiles come
 * out as those of the stream; undefined for parts that are too old to be among them. Fractions are carried from row
 * to row, which keeps totals right to one record. Null when even the newest part alone has too many rows.
 */
export function newestWeighted(parts: readonly WeightedPart[]): (Uint32Array | undefined)[] | null {
  const oldest = oldestThatFits(parts);
  if (oldest === parts.length && parts.length > 0) return null;
  let due = 0.5;
  return parts.map((weights, index) => {
    if (index < oldest) return undefined;
    const rows = repeated(weights, due);
    due += sum(weights) - rows.length;
    return rows;
  });
}

/** The place of the first part from which on all fit; behind the last where none does. */
function oldestThatFits(parts: readonly WeightedPart[]): number {
  let left = MAX_ROWS;
  let oldest = parts.length;
  for (const [index, weights] of [...parts.entries()].reverse()) {
    left -= sum(weights);
    if (left < 0) break;
    oldest = index;
  }
  return oldest;
}

function sum(weights: WeightedPart): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

function repeated(weights: WeightedPart, start: number): Uint32Array {
  const rows = new Uint32Array(Math.ceil(sum(weights)) + 1);
  let count = 0;
  let due = start;
  for (let row = 0; row < weights.length; row++) {
    due += weights[row]!;
    for (const until = Math.floor(due); count < until; count++) rows[count] = row;
  }
  return rows.subarray(0, count);
}
