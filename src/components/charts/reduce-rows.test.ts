import { expect, test } from 'vitest';
import { chartRows } from './chart-series.ts';
import { reduceRows } from './reduce-rows.ts';

test('series share one axis and have gaps where they have no point', () => {
  const rows = chartRows([
    {
      id: 'a',
      label: 'A',
      points: [
        [2, 20],
        [1, 10],
      ],
    },
    {
      id: 'b',
      label: 'B',
      points: [
        [2, 5],
        [3, null],
      ],
    },
  ]);
  expect(rows).toEqual([
    { x: 1, values: [10, null] },
    { x: 2, values: [20, 5] },
    { x: 3, values: [null, null] },
  ]);
});

test('few rows stay as they are', () => {
  const rows = [
    { x: 1, values: [1] },
    { x: 2, values: [2] },
  ];
  expect(reduceRows(rows, 100)).toBe(rows);
});

test('a single peak and a single dip survive the reduction', () => {
  const rows = Array.from({ length: 10_000 }, (_, x) => ({ x, values: [50, x] }));
  rows[4321] = { x: 4321, values: [999, 4321] };
  rows[7654] = { x: 7654, values: [-7, 7654] };
  const reduced = reduceRows(rows, 200);
  const values = reduced.map((row) => row.values[0]);
  expect(reduced.length).toBeLessThanOrEqual(402);
  expect(values).toContain(999);
  expect(values).toContain(-7);
});

test('the reduced axis keeps its ends and its order', () => {
  const rows = Array.from({ length: 5000 }, (_, x) => ({ x, values: [Math.sin(x)] }));
  const xs = reduceRows(rows, 100).map((row) => row.x);
  expect(xs[0]).toBe(0);
  expect(xs.at(-1)).toBe(4999);
  expect(xs).toEqual(xs.toSorted((left, right) => left - right));
});

test('gaps stay gaps', () => {
  const rows = Array.from({ length: 1000 }, (_, x) => ({ x, values: [x < 500 ? 1 : null] }));
  expect(reduceRows(rows, 10).at(-1)?.values).toEqual([null]);
});
