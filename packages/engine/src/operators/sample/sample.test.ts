import { expect, test } from 'vitest';
import { rowsOf, written } from '../../testing/table-plans.ts';

const source = written(
  'x:long',
  Array.from({ length: 20 }, (_, row) => [`${row}`]),
);
const sample = (count: number) =>
  rowsOf({ source, steps: [{ kind: 'sample', count }], output: 'x:long' }).flat();

test('a sample has so many different rows of the input, in their order', () => {
  const chosen = sample(7).map(Number);
  expect(chosen).toHaveLength(7);
  expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
  expect(sample(0)).toEqual([]);
  expect(sample(99)).toHaveLength(20);
});

test('every row has its chance', () => {
  const seen = new Set(Array.from({ length: 200 }, () => sample(5)).flat());
  expect(seen.size).toBe(20);
});
