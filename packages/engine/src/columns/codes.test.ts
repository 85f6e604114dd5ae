import { expect, test } from 'vitest';
import type { DynamicColumn, StringColumn } from '../column.ts';
import { buildColumn, constantColumn } from './build.ts';
import { chooseCodes } from './choose-codes.ts';
import { concatColumns } from './concat.ts';
import { gatherColumn } from './gather.ts';
import { gatherOrEmpty, NO_ROW } from './gather-or-empty.ts';
import { plainNumbersOf } from './plain-numbers.ts';
import { readerOf } from './read.ts';

const MANY = 50_000;
const manyTexts = (mark: string) => buildColumn('string', MANY, (row) => `${mark}${row}`) as StringColumn;

test('codes of 16 bits become 32 where two dictionaries together need them', () => {
  const [a, b] = [manyTexts('a'), manyTexts('b')];
  expect([a.codes, b.codes].map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT)).toEqual([2, 2]);
  const both = concatColumns('string', [a, b]);
  expect(readerOf(both)(MANY)).toBe('b0');
  expect(readerOf(both)(2 * MANY - 1)).toBe(`b${MANY - 1}`);
  const chosen = chooseCodes(
    Uint8Array.from({ length: MANY }, (_, row) => row % 2),
    [a, b],
  );
  expect(chosen.dictionary.get(chosen.codes[MANY - 1]!)).toBe(`b${MANY - 1}`);
  expect(chosen.dictionary.get(chosen.codes[MANY - 2]!)).toBe(`a${MANY - 2}`);
});

test.each(['bool', 'long', 'string', 'datetime', 'dynamic'] as const)(
  'rows of a constant column of %s are gathered, repeated and emptied like any other',
  (type) => {
    const values = { bool: true, long: 7, string: 'x', datetime: { ms: 5, nanos: 6 }, dynamic: 'x' };
    const constant = constantColumn(type, 3, values[type]);
    const built = buildColumn(type, 3, () => values[type]);
    for (const rows of [[], [2], [0, 2], [1, 1, 1, 1, 1]]) {
      const [ours, expected] = [constant, built].map((column) =>
        gatherColumn(column, Uint32Array.from(rows)),
      );
      expect(rows.map((_, at) => readerOf(ours!)(at))).toEqual(rows.map((_, at) => readerOf(expected!)(at)));
    }
    const [some, expected] = [constant, built].map((column) =>
      gatherColumn(gatherOrEmpty(column, Int32Array.of(0, NO_ROW, 2)), Uint32Array.of(1, 2)),
    );
    expect([0, 1].map(readerOf(some!))).toEqual([0, 1].map(readerOf(expected!)));
  },
);

test('numbers of bags are read as doubles unless one row has something else', () => {
  const numbers = (...values: (number | string | bigint | null)[]) =>
    plainNumbersOf(buildColumn('dynamic', values.length, (row) => values[row]!) as DynamicColumn);
  expect(numbers(1, 2, 1)).toEqual({ values: Float64Array.of(1, 2, 1), areWhole: true });
  expect(numbers(1, 2.5)?.areWhole).toBe(false);
  for (const other of [null, '3', 9_007_199_254_740_993n]) expect(numbers(1, other)).toBeNull();
});
