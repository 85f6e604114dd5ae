import { type ColumnSchema, type Json, Plan } from '@lookout/contract';
import { compilePlan, createTable, tableRows } from '@lookout/engine';
import { expect, test } from 'vitest';
import { compileQuery } from '../query.ts';
import { planOf } from '../testing/compile-text.ts';

const nothing = createTable([], []);
const now = { ms: 0, nanos: 0 };

/** Column names, then rows, of a query that needs no records. */
function run(source: string): { readonly names: readonly string[]; readonly rows: Json[][] } {
  const { table } = compilePlan(planOf(source)).run(nothing, { now });
  return { names: table.names, rows: tableRows(table) };
}

test('print makes one row, with the names that Kusto gives', () => {
  expect(run('print 1, x = "a", strlen("abc")')).toEqual({
    names: ['print_0', 'x', 'print_2'],
    rows: [['1', 'a', '3']],
  });
});

test('range includes both ends and counts down with a negative step', () => {
  expect(run('range x from 1 to 5 step 2').rows).toEqual([['1'], ['3'], ['5']]);
  expect(run('range x from 3 to 1 step -1').rows).toEqual([['3'], ['2'], ['1']]);
  expect(run('range x from 3 to 1 step 1').rows).toEqual([]);
  expect(run('range t from datetime(2026-01-01) to datetime(2026-01-03) step 1d').rows).toHaveLength(3);
});

test('datatable converts its cells to the types of its columns', () => {
  expect(run('datatable(n: long, r: real, s: string) [1, 2, "a", 3, 4.5, "b"]').rows).toEqual([
    ['1', 2, 'a'],
    ['3', 4.5, 'b'],
  ]);
});

test('a let names a table, and the plan computes it once for all who use it', () => {
  const text =
    'let T = range x from 1 to 3 step 1; T | where x in (T | where x > 1) and x < toscalar(T | count)';
  expect(run(`${text}`.replace('| count', '| summarize max(x)')).rows).toEqual([['2']]);
});

test('functions of the author are written out where they are called', () => {
  expect(
    run('let f = (x: long, y: long = 10) { let z = x + y; z * 2 }; print f(1), f(1, 2), f(y = 0, x = 4)')
      .rows,
  ).toEqual([['22', '6', '8']]);
  expect(run('let half = (x: real) { x / 2 }; print half(3)').rows).toEqual([[1.5]]);
});

test('a function over a table sees the columns of the table that it is given', () => {
  const text =
    'let big = (T: (x: long), least: long) { T | where x >= least | extend seen = true };' +
    'let D = datatable(x: long, s: string) [1, "a", 5, "b"]; big(D, 3)';
  expect(run(text)).toEqual({ names: ['x', 's', 'seen'], rows: [['5', 'b', true]] });
});

test('a function keeps the names that it saw where it was declared', () => {
  expect(run('let a = 1; let f = () { a }; print f()').rows).toEqual([['1']]);
});

test('a mistake inside a function is marked in its declaration', () => {
  const text = 'let f = (x: long) { externaldata(a: long) ["http://x"] | where a > x }; f(1)';
  const [found] = compileQuery(text).diagnostics;
  expect(text.slice(found!.span.start, found!.span.end)).toContain('externaldata');
});

test('materialize is the table itself', () => {
  expect(run('let T = materialize(range x from 1 to 2 step 1); T').rows).toEqual([['1'], ['2']]);
});

test('source is the name that a transformation of Azure Monitor has for the records', () => {
  expect(planOf('source | where eventName == "A"')).toEqual(planOf('logs | where eventName == "A"'));
});

test('functions that see columns are written out', () => {
  expect(
    run('print a = 1, b = "x" | extend c = column_ifexists("a", 5), d = column_ifexists("z", 5)').rows,
  ).toEqual([['1', 'x', '1', '5']]);
});

test('a query starts from tables of the caller', () => {
  const columns: ColumnSchema[] = [{ name: 'order id', type: 'long' }];
  const { plan } = compileQuery("Orders | where ['order id'] > 1", new Map([['Orders', columns]]));
  const orders = createTable(columns, [['1'], ['2']]);
  const context = { now, provided: (name: string) => (name === 'Orders' ? orders : undefined) };
  const { table } = compilePlan(Plan.parse(plan)).run(nothing, context);
  expect(tableRows(table)).toEqual([['2']]);
});
