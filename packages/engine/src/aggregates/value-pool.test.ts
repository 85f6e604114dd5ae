import type { ScalarType } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildColumn } from '../columns/build.ts';
import type { Scalar } from '../columns/scalar.ts';
import { ValuePool } from './value-pool.ts';

/** Few values, so that runs of equal ones are common. */
const few: readonly (readonly [ScalarType, readonly Scalar[]])[] = [
  ['long', [null, 0, 1, 9_007_199_254_740_993n, 9_007_199_254_740_995n]],
  ['real', [null, 0, -0.5, Number.NaN]],
  ['bool', [null, false, true]],
  ['datetime', [null, { ms: 0, nanos: 0 }, { ms: 0, nanos: 1 }, { ms: 7, nanos: 0 }]],
];

test.each(few)(
  'a column of %s gets the numbers that its values get one by one, in runs or not',
  (type, values) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...values), { maxLength: 30 }), (rows) => {
        const column = buildColumn(type, rows.length, (row) => rows[row]!);
        const [byColumn, byValue] = [new ValuePool(type), new ValuePool(type)];
        expect([...byColumn.idsOf(column)]).toEqual(rows.map((value) => byValue.idOf(value)));
        expect(byColumn.values).toEqual(byValue.values);
      }),
    );
  },
);
