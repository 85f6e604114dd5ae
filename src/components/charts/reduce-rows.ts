import type { ChartRow } from './chart-series.ts';

/**
 * At most two rows for each pixel. Every peak and every dip survives: of each series the two rows of a pixel
 * carry its lowest and its highest value, in the order in which they came.
 */
export function reduceRows(rows: readonly ChartRow[], pixels: number): readonly ChartRow[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last || pixels < 1 || rows.length <= 2 * pixels) return rows;
  const step = (last.x - first.x) / pixels;
  const reduced: ChartRow[] = [];
  let bucket: ChartRow[] = [];
  let end = first.x + step;
  for (const row of rows) {
    if (row.x >= end && row !== last) {
      reduced.push(...extremesOf(bucket));
      bucket = [];
      while (row.x >= end) end += step;
    }
    bucket.push(row);
  }
  reduced.push(...extremesOf(bucket));
  return reduced;
}

function extremesOf(bucket: readonly ChartRow[]): ChartRow[] {
  const first = bucket[0];
  const last = bucket.at(-1);
  if (!first || !last || first === last) return first ? [first] : [];
  const pairs = first.values.map((_, series) =>
    extremesOfSeries(bucket.map((row) => row.values[series] ?? null)),
  );
  return [
    { x: first.x, values: pairs.map(([early]) => early) },
    { x: last.x, values: pairs.map(([, late]) => late) },
  ];
}

function extremesOfSeries(values: readonly (number | null)[]): [number | null, number | null] {
  const present = values.filter((value) => value !== null);
  const low = present.reduce((best, value) => Math.min(best, value), Number.POSITIVE_INFINITY);
  const high = present.reduce((best, value) => Math.max(best, value), Number.NEGATIVE_INFINITY);
  if (present.length === 0) return [null, null];
  return present.indexOf(low) <= present.indexOf(high) ? [low, high] : [high, low];
}
