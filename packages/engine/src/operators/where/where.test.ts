import type { Expression } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../table/create-table.ts';
import { as, binary, call, column } from '../../testing/expressions.ts';
import { record, recordColumns, runSteps } from '../../testing/plans.ts';

const and = (left: Expression, right: Expression): Expression => as('bool', binary(left, 'and', right));
const value = column('value', 'long');

test('conditions joined with and keep what the same conditions keep one after the other, whatever their order', () => {
  const conditions = [
    binary(column('event', 'string'), '==', 'A'),
    binary(value, '>', 2),
    binary(column('elapsed', 'real'), '<', 3),
  ] as const;
  const anyRecord = fc
    .tuple(fc.constantFrom('A', 'B', 'C'), fc.option(fc.nat(5)), fc.option(fc.nat(5)))
    .map(([event, long, real]) => record(0, event, long, real));
  fc.assert(
    fc.property(
      fc.array(anyRecord, { maxLength: 20 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 2 }),
      (rows, order) => {
        const chosen = order.map((at): Expression => conditions[at]!);
        const joined = runSteps([{ kind: 'where', predicate: chosen.reduce(and) }], recordColumns, rows);
        const apart = runSteps(
          chosen.map((predicate) => ({ kind: 'where', predicate })),
          recordColumns,
          rows,
        );
        expect(tableRows(joined.table)).toEqual(tableRows(apart.table));
        expect([...joined.origin!]).toEqual([...apart.origin!]);
      },
    ),
  );
});

test('a condition that sees neighbours sees all rows of the table', () => {
  const third = binary(call('long', 'row_number'), '==', 3);
  const rows = [record(0, 'A', 1), record(1, 'A', 9), record(2, 'A', 9)];
  const { table } = runSteps(
    [{ kind: 'where', predicate: and(binary(value, '>', 5), third) }],
    recordColumns,
    rows,
  );
  expect(table.rowCount).toBe(1);
});
