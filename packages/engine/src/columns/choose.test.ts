import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoolColumn, StringColumn } from '../column.ts';
import { buildColumn } from './build.ts';
import { chooseColumn } from './choose.ts';
import { testColumn } from './map.ts';
import { readerOf } from './read.ts';
import { areAllTrue, bothTrue, selectTrue } from './select-rows.ts';

const ROWS = 12;
const texts = fc.array(fc.constantFrom('', 'a', 'b'), { minLength: ROWS, maxLength: ROWS });
const textColumn = (values: readonly string[]) =>
  buildColumn('string', values.length, (row) => values[row]!) as StringColumn;

test('a branch of one row gives its value to all rows that choose it', () => {
  const choices = fc.array(fc.nat(2), { minLength: ROWS, maxLength: ROWS });
  fc.assert(
    fc.property(
      fc.tuple(texts, texts, fc.constantFrom('', 'a', 'c')),
      choices,
      ([base, other, constant], choice) => {
        const branches = [base, other, base.map(() => constant)];
        const columns = [textColumn(base), textColumn(other), textColumn([constant])];
        const read = readerOf(chooseColumn('string', Uint8Array.from(choice), columns));
        expect(choice.map((_, row) => read(row))).toEqual(
          choice.map((branch, row) => branches[branch]![row]),
        );
      },
    ),
  );
});

test('a test over a dictionary gives the same whether the dictionary is small or not', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd'), { maxLength: 40 }), (values) => {
      const isShort = (text: unknown) => (text === 'd' ? null : (text as string) < 'b');
      const { values: tested } = testColumn(textColumn(values), isShort) as BoolColumn;
      expect([...tested]).toEqual(values.map((text) => (text === 'd' ? 2 : Number(text < 'b'))));
    }),
  );
});

test('only 1 is true: 0 is false and 2 is null', () => {
  const truths = fc.array(fc.nat(2), { maxLength: 20 });
  fc.assert(
    fc.property(truths, truths, (left, right) => {
      const a = Uint8Array.from(left);
      expect([...selectTrue(a)]).toEqual(left.flatMap((value, row) => (value === 1 ? [row] : [])));
      expect(areAllTrue({ type: 'bool', values: a })).toBe(left.every((value) => value === 1));
      const b = Uint8Array.from(left, (_, row) => right[row] ?? 0);
      expect([...bothTrue(a, b)]).toEqual(left.map((value, row) => Number(value === 1 && b[row] === 1)));
    }),
  );
});
