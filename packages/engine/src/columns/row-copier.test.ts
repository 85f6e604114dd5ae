import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowCopierOf } from './row-copier.ts';

const SOURCE = 400;
const numbers = Array.from({ length: SOURCE }, (_, row) => row * 3);
const rowsInOrder = fc
  .array(fc.nat(SOURCE - 1), { maxLength: 8 })
  .map((missing) => numbers.flatMap((_, row) => (missing.includes(row) ? [] : [row])));
const anyRows = fc.oneof(rowsInOrder, fc.array(fc.nat(SOURCE - 1), { maxLength: 60 }));

test('copies the rows that were selected, in their order, whether they make long runs or none', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const copier = rowCopierOf(Uint32Array.from(rows));
      const expected = rows.map((row) => numbers[row]);
      expect([...copier.codes(Uint32Array.from(numbers))]).toEqual(expected);
      expect([...copier.doubles(Float64Array.from(numbers))]).toEqual(expected);
      expect([...copier.longs(BigInt64Array.from(numbers, BigInt))].map(Number)).toEqual(expected);
      expect([...copier.bytes(Uint8Array.from(numbers))]).toEqual(expected.map((number) => number! & 0xff));
    }),
  );
});
