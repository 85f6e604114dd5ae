import type { ColumnSchema, ExpandedColumn, Json, ScalarType, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlanOver } from '../../plan/compile-plan.ts';
import { createTable, tableRows } from '../../table/create-table.ts';
import { column } from '../../testing/expressions.ts';
import { aggregate, everySeconds, someTime, summarizing } from '../../testing/plans.ts';

const given: ColumnSchema[] = [
  { name: 'a', type: 'int' },
  { name: 'b', type: 'dynamic' },
  { name: 'c', type: 'dynamic' },
];

type ExpandStep = Extract<Step, { kind: 'mv-expand' }>;

const expanded = (name: string, type: ScalarType = 'dynamic', to = name): ExpandedColumn => ({
  name: to,
  value: column(name, 'dynamic'),
  type,
});

function run(columns: ExpandedColumn[], rows: Json[][], changes: Partial<ExpandStep> = {}) {
  const step: ExpandStep = { kind: 'mv-expand', columns, bags: 'bag', ...changes };
  const types = new Map([...given, ...columns].map(({ name, type }) => [name, type]));
  if (step.itemIndex) types.set(step.itemIndex, 'long');
  const output = [...types].map(([name, type]) => ({ name, type }));
  return compilePlanOver({ format: 1, view: 'logs', steps: [step], output }, given).run(
    createTable(given, rows),
    someTime,
  );
}

const rowsOf = (...args: Parameters<typeof run>) => tableRows(run(...args).table);
/** The values of column b alone. */
const elements = (value: Json, type?: ScalarType, changes?: Partial<ExpandStep>) =>
  rowsOf([expanded('b', type)], [[1, value, null]], changes).map((row) => row[1]);

test('a row for each element; other columns are repeated', () => {
  const rows = [
    [1, [10, 20], 'x'],
    [2, ['a', 'b'], 'y'],
  ];
  expect(rowsOf([expanded('b')], rows)).toEqual([
    [1, 10, 'x'],
    [1, 20, 'x'],
    [2, 'a', 'y'],
    [2, 'b', 'y'],
  ]);
});

test('each row knows the input row that it was made from', () => {
  const rows = [
    [1, [], null],
    [2, [1, 2], null],
    [3, [3], null],
  ];
  expect([...run([expanded('b')], rows).origin!]).toEqual([1, 1, 2]);
});

test('a bag is expanded into bags of one member, or into keys and values', () => {
  const bag = { p: 'a', q: [1] };
  expect(elements(bag)).toEqual([{ p: 'a' }, { q: [1] }]);
  expect(elements(bag, 'dynamic', { bags: 'array' })).toEqual([
    ['p', 'a'],
    ['q', [1]],
  ]);
});

test('null gives a row, an empty list or bag none, and a single value itself', () => {
  expect(elements(null)).toEqual([null]);
  expect(elements([])).toEqual([]);
  expect(elements({})).toEqual([]);
  expect(elements('text')).toEqual(['text']);
  expect(elements(5)).toEqual([5]);
  expect(elements([null, [1]])).toEqual([null, [1]]);
});

test('several columns are expanded side by side, to the longest', () => {
  const rows: Json[][] = [
    [1, { p: 'a', q: 'b' }, [5, 4, 3]],
    [2, [], [7]],
    [3, [], []],
    [4, [8, 9], null],
  ];
  expect(rowsOf([expanded('b'), expanded('c')], rows)).toEqual([
    [1, { p: 'a' }, 5],
    [1, { q: 'b' }, 4],
    [1, null, 3],
    [2, null, 7],
    [4, 8, null],
    [4, 9, null],
  ]);
});

test('a new name adds a column and keeps the list; the index of the element is the last column', () => {
  const rows = [[1, ['x', 'y'], null]];
  expect(rowsOf([expanded('b', 'string', 'item')], rows, { itemIndex: 'at' })).toEqual([
    [1, ['x', 'y'], null, 'x', '0'],
    [1, ['x', 'y'], null, 'y', '1'],
  ]);
});

test('a limit counts for each input row', () => {
  const rows = [
    [1, [1, 2, 3], null],
    [2, [4], null],
  ];
  expect(rowsOf([expanded('b')], rows, { limit: 2 }).map((row) => row[1])).toEqual([1, 2, 4]);
  expect(rowsOf([expanded('b')], rows, { limit: 0 })).toEqual([]);
});

test('before a summarize over windows of time, elements are counted and records consumed', () => {
  const columns: ColumnSchema[] = [
    { name: 'timestamp', type: 'datetime' },
    { name: 'tags', type: 'dynamic' },
  ];
  const tag: ExpandedColumn = { name: 'tag', value: column('tags', 'dynamic'), type: 'string' };
  const [summarize, output] = summarizing(
    [aggregate('long', 'count')],
    [everySeconds(1), column('tag', 'string')],
  );
  const steps: Step[] = [{ kind: 'mv-expand', columns: [tag], bags: 'bag' }, ...summarize];
  const windows = compilePlanOver({ format: 1, view: 'logs', steps, output }, columns).openWindows();
  const records: Json[][] = [
    ['5000000000', ['a', 'b']],
    ['5100000000', []],
    ['5200000000', ['a']],
  ];
  const { consumed } = windows.push(createTable(columns, records), someTime);
  expect([...consumed]).toEqual([1, 0, 1]);
  const closed = windows.closeUntil({ now: { ms: 60_000, nanos: 0 } });
  expect(closed.flatMap(({ table }) => tableRows(table).map((row) => row.slice(1)))).toEqual([
    ['a', '2'],
    ['b', '1'],
  ]);
});

test('typeof casts and does not convert: what is of another kind is null', () => {
  const mixed = [1, 2.5, '3', true, null, [4]];
  expect(elements(mixed, 'long')).toEqual(['1', '2', null, null, null, null]);
  expect(elements(mixed, 'real')).toEqual([1, 2.5, null, null, null, null]);
  expect(elements(mixed, 'bool')).toEqual([null, null, null, true, null, null]);
  expect(elements(mixed, 'string')).toEqual(['1', '2.5', '3', 'true', '', '[4]']);
  expect(elements(['2026-11-22', 'x', 5], 'datetime')).toEqual(['1795305600000000000', null, null]);
  expect(elements(['00:00:01', 5], 'timespan')).toEqual(['1000000000', null]);
});

test('more rows than fit into memory are refused in words, before any is made', () => {
  const list = Array.from({ length: 3000 }, (_, item) => item);
  const rows = Array.from({ length: 2000 }, () => [1, list, null]);
  expect(() => rowsOf([expanded('b')], rows)).toThrow(
    'Expanding would make 6000000 rows of one batch of records; it may make 4000000.',
  );
  expect(run([expanded('b')], rows, { limit: 1 }).table.rowCount).toBe(2000);
});
