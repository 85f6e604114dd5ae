/** Beyond this a preview would take longer than a keystroke may. */
const MAX_ROWS = 250_000;

/**
 * Each row as often as it stands for, so that counts, sums, averages and percentiles come out as those of the
 * stream. Fractions are carried from row to row, which keeps totals right to one record. Null when there would
 * be too many rows.
 */
export function weightedRows(rows: Uint32Array, weights: Float64Array): Uint32Array | null {
  let total = 0;
  for (const row of rows) total += weights[row]!;
  if (total > MAX_ROWS) return null;
  if (isUnweighted(rows, weights)) return rows;
  const repeated = new Uint32Array(Math.ceil(total) + 1);
  let count = 0;
  let due = 0.5;
  for (const row of rows) {
    due += weights[row]!;
    for (const until = Math.floor(due); count < until; count++) repeated[count] = row;
  }
  return repeated.subarray(0, count);
}

function isUnweighted(rows: Uint32Array, weights: Float64Array): boolean {
  return rows.every((row) => weights[row] === 1);
}
