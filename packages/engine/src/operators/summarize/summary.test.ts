import type { Json, Step } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../table/create-table.ts';
import { binary, column, long } from '../../testing/expressions.ts';
import { aggregate, record, recordColumns, records, someTime } from '../../testing/plans.ts';
import { compileSummary } from './summarize.ts';
import { Summary } from './summary.ts';

const value = column('value', 'long');
const elapsed = column('elapsed', 'real');
const event = column('event', 'string');
const EXACT_LIMIT = 3;

const step: Extract<Step, { kind: 'summarize' }> = {
  kind: 'summarize',
  by: [
    { name: 'event', value: event },
    { name: 'value', value },
  ],
  aggregates: [
    aggregate('long', 'count'),
    aggregate('long', 'countif', binary(elapsed, '>', 1)),
    aggregate('long', 'sum', value),
    aggregate('real', 'avg', elapsed),
    aggregate('real', 'min', elapsed),
    aggregate('string', 'max', event),
    aggregate('long', 'dcount', elapsed),
    aggregate('real', 'percentile', elapsed, long(75)),
  ],
};

const plan = compileSummary(step, new Map(recordColumns.map(({ name, type }) => [name, type])));
// Integers and halves add up exactly in any order, so that what is compared is the merging and not rounding.
const anyRecord = fc
  .tuple(
    fc.nat(100),
    fc.constantFrom('A', 'B', ''),
    fc.option(fc.integer({ min: -2, max: 2 })),
    fc.option(fc.integer({ min: -8, max: 8 })),
  )
  .map(([ms, name, number, halves]) => record(ms, name, number, halves === null ? null : halves / 2));

function summaryOf(rows: readonly Json[][]): Summary {
  const summary = new Summary(plan, EXACT_LIMIT);
  summary.add({ table: records(rows), context: someTime });
  return summary;
}

function merged(...parts: Summary[]): Summary {
  const all = new Summary(plan, EXACT_LIMIT);
  for (const part of parts) all.merge(part);
  return all;
}

const result = (summary: Summary) =>
  tableRows(summary.table())
    .map((row) => JSON.stringify(row))
    .sort();

test('merging is associative and commutative, and gives what all rows at once give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyRecord, { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
      ([a, b, c]) => {
        const whole = result(summaryOf([...a!, ...b!, ...c!]));
        const [x, y, z] = [summaryOf(a!), summaryOf(b!), summaryOf(c!)];
        expect(result(merged(merged(x, y), z))).toEqual(whole);
        expect(result(merged(x, merged(y, z)))).toEqual(whole);
        expect(result(merged(z, x, y))).toEqual(whole);
      },
    ),
  );
});

test('adding rows in batches gives what all rows at once give', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), fc.nat(20), (rows, cut) => {
      const summary = new Summary(plan, EXACT_LIMIT);
      summary.add({ table: records(rows.slice(0, cut)), context: someTime });
      summary.add({ table: records(rows.slice(cut)), context: someTime });
      expect(tableRows(summary.table())).toEqual(tableRows(summaryOf(rows).table()));
    }),
  );
});

test('memory grows with groups', () => {
  const few = summaryOf([record(1, 'A')]);
  const many = summaryOf(Array.from({ length: 1000 }, (_, index) => record(index, `event ${index}`)));
  expect(many.bytes - few.bytes).toBeGreaterThan(1000 * 64);
});
