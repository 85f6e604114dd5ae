import type { SortKey } from '@lookout/contract';
import { expect, test } from 'vitest';
import { column } from '../../testing/expressions.ts';
import { rowsOf, written } from '../../testing/table-plans.ts';
import { firstRows } from './first-rows.ts';

const byX: SortKey = { value: column('x', 'long'), isDescending: true, nullsFirst: false };

test('top leaves the first rows in order', () => {
  const source = written('x:long', [['1'], ['3'], [null], ['2']]);
  const top = (count: number) =>
    rowsOf({ source, steps: [{ kind: 'top', count, keys: [byX] }], output: 'x:long' });
  expect(top(2)).toEqual([['3'], ['2']]);
  expect(top(0)).toEqual([]);
  expect(top(9)).toEqual([['3'], ['2'], ['1'], [null]]);
});

test('the first rows of very many are those of a full sort', () => {
  const values = Array.from({ length: 5000 }, (_, row) => (row * 7919) % 1000);
  const order = (a: number, b: number) => values[a]! - values[b]! || a - b;
  const sorted = values.map((_, row) => row).sort(order);
  for (const count of [1, 10, 300, 4999, 6000])
    expect([...firstRows(count, values.length, order)]).toEqual(sorted.slice(0, count));
});
