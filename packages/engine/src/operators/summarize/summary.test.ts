import type { Aggregate, Json } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../../table/create-table.ts';
import { binary, call, column, long } from '../../testing/expressions.ts';
import { aggregate, record, recordColumns, records, someTime } from '../../testing/plans.ts';
import { compileSummary } from './summarize.ts';
import { Summary } from './summary.ts';

const value = column('value', 'long');
const elapsed = column('elapsed', 'real');
const event = column('event', 'string');
const EXACT_LIMIT = 3;

const by = [
  { name: 'event', value: event },
  { name: 'value', value },
];

/** These end up the same in whatever order rows and states come. */
const orderless = [
  aggregate('long', 'count'),
  aggregate('long', 'countif', binary(elapsed, '>', 1)),
  aggregate('long', 'sum', value),
  aggregate('real', 'avg', elapsed),
  aggregate('real', 'min', elapsed),
  aggregate('string', 'max', event),
  aggregate('datetime', 'min', column('timestamp', 'datetime')),
  aggregate('long', 'dcount', elapsed),
  aggregate('long', 'count_distinct', elapsed),
  aggregate('real', 'percentile', elapsed, long(75)),
  aggregate('real', 'percentilew', elapsed, value, long(75)),
  aggregate('real', 'variance', elapsed),
  aggregate('real', 'covariancep', elapsed, value),
  aggregate('long', 'binary_all_xor', value),
];

/** These keep the order of rows, or of equally good rows the first: states merge in any grouping, but in order. */
const ordered = [
  aggregate('dynamic', 'make_list', elapsed, long(5)),
  aggregate('dynamic', 'make_set', elapsed),
  aggregate('dynamic', 'make_bag', call('dynamic', 'parse_json', event)),
  aggregate('real', 'take_any', elapsed),
  { ...aggregate('datetime', 'arg_max', elapsed, column('timestamp', 'datetime')), name: 'when' },
  { ...aggregate('string', 'arg_max', elapsed, event), name: 'what' },
];

const schema = new Map(recordColumns.map(({ name, type }) => [name, type]));
const planFor = (aggregates: Aggregate[]) => compileSummary({ kind: 'summarize', by, aggregates }, schema);
const orderlessPlan = planFor(orderless);
const plan = planFor([...orderless, ...ordered]);
// Integers and halves add up exactly in any order, so that what is compared is the merging and not rounding.
const anyRecord = fc
  .tuple(
    fc.nat(100),
    fc.constantFrom('A', 'B', '', '{"A":1}', '{"A":2,"B":3}'),
    fc.option(fc.integer({ min: -2, max: 2 })),
    fc.option(fc.integer({ min: -8, max: 8 })),
  )
  .map(([ms, name, number, halves]) => record(ms, name, number, halves === null ? null : halves / 2));

function summaryOf(rows: readonly Json[][], of = plan): Summary {
  const summary = new Summary(of, EXACT_LIMIT);
  summary.add({ table: records(rows), context: someTime });
  return summary;
}

function merged(...parts: Summary[]): Summary {
  const all = new Summary(parts[0]!.plan, EXACT_LIMIT);
  for (const part of parts) all.merge(part);
  return all;
}

/** Means and variances are rounded in the order in which they come about. */
const shown = (cell: Json) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell);
const rowsOf = (summary: Summary) => tableRows(summary.table()).map((row) => row.map(shown));
const sortedRows = (summary: Summary) =>
  rowsOf(summary)
    .map((row) => JSON.stringify(row))
    .sort();

const threeParts = fc.array(fc.array(anyRecord, { maxLength: 12 }), { minLength: 3, maxLength: 3 });

test('states merge in any grouping and in any order to what all rows at once give', () => {
  fc.assert(
    fc.property(threeParts, ([a, b, c]) => {
      const whole = sortedRows(summaryOf([...a!, ...b!, ...c!], orderlessPlan));
      const [x, y, z] = [a!, b!, c!].map((part) => summaryOf(part, orderlessPlan)) as [
        Summary,
        Summary,
        Summary,
      ];
      expect(sortedRows(merged(merged(x, y), z))).toEqual(whole);
      expect(sortedRows(merged(x, merged(y, z)))).toEqual(whole);
      expect(sortedRows(merged(z, x, y))).toEqual(whole);
    }),
  );
});

test('states merge in any grouping where order matters', () => {
  fc.assert(
    fc.property(threeParts, ([a, b, c]) => {
      const whole = rowsOf(summaryOf([...a!, ...b!, ...c!]));
      const [x, y, z] = [a!, b!, c!].map((part) => summaryOf(part)) as [Summary, Summary, Summary];
      expect(rowsOf(merged(merged(x, y), z))).toEqual(whole);
      expect(rowsOf(merged(x, merged(y, z)))).toEqual(whole);
    }),
  );
});

test('adding rows in batches gives what all rows at once give', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), fc.nat(20), (rows, cut) => {
      const summary = new Summary(plan, EXACT_LIMIT);
      summary.add({ table: records(rows.slice(0, cut)), context: someTime });
      summary.add({ table: records(rows.slice(cut)), context: someTime });
      expect(rowsOf(summary)).toEqual(rowsOf(summaryOf(rows)));
    }),
  );
});

test('the columns of the record that arg_max finds come from one record', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 20 }), (rows) => {
      const columns = rowsOf(summaryOf(rows)).map((row) => [row.at(-2), row.at(-1)]);
      for (const [when, what] of columns)
        expect(
          rows.some(([at, name]) => BigInt(at as string) === BigInt(when as string) && name === what),
        ).toBe(true);
    }),
  );
});

test('memory grows with groups', () => {
  const few = summaryOf([record(1, 'A')]);
  const many = summaryOf(Array.from({ length: 1000 }, (_, index) => record(index, `event ${index}`)));
  expect(many.bytes - few.bytes).toBeGreaterThan(1000 * 64);
});
