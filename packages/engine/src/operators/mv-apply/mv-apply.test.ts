import type { ColumnSchema, Json, Plan, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlanOver } from '../../plan/compile-plan.ts';
import { createTable, tableRows } from '../../table/create-table.ts';
import { binary, column } from '../../testing/expressions.ts';
import { aggregate, someTime } from '../../testing/plans.ts';

const given: ColumnSchema[] = [
  { name: 'id', type: 'int' },
  { name: 'list', type: 'dynamic' },
];
const inner: ColumnSchema[] = [...given, { name: 'v', type: 'long' }, { name: 'at', type: 'long' }];
const sum: ColumnSchema = { name: 'sum', type: 'long' };

interface Query {
  readonly steps: Step[];
  readonly output: ColumnSchema[];
  readonly carried: string[];
}

/** `mv-apply with_itemindex=at v = list to typeof(long) on (…)` */
function planOf({ steps, output, carried }: Query): Plan {
  const apply: Step = {
    kind: 'mv-apply',
    columns: [{ name: 'v', value: column('list', 'dynamic'), type: 'long' }],
    itemIndex: 'at',
    table: 0,
    carried,
    output,
  };
  return {
    format: 1,
    view: 'logs',
    steps: [apply],
    tables: [{ source: { kind: 'input', columns: inner }, steps }],
    output: [...given.filter(({ name }) => carried.includes(name)), ...output],
  };
}

function run(query: Query, lists: readonly Json[]) {
  const rows = lists.map((list, index) => [index, list]);
  return compilePlanOver(planOf(query), given).run(createTable(given, rows), someTime);
}

const total: Query = {
  steps: [{ kind: 'summarize', aggregates: [{ ...aggregate('long', 'sum', column('v', 'long')) }], by: [] }],
  output: [sum],
  carried: ['id', 'list'],
};

test('the query runs on the elements of each row by itself; columns of the row are repeated', () => {
  const lists = [[1, 2, 3], [10], [5, 5]];
  const { table, origin } = run(total, lists);
  expect(tableRows(table)).toEqual([
    [0, lists[0], '6'],
    [1, lists[1], '10'],
    [2, lists[2], '10'],
  ]);
  expect([...origin!]).toEqual([0, 1, 2]);
});

test('the query sees the index of an element; each row of its result knows its record', () => {
  const later: Query = {
    steps: [
      { kind: 'where', predicate: binary(column('at', 'long'), '>=', 1) },
      { kind: 'project-keep', names: ['v'] },
    ],
    output: [{ name: 'v', type: 'long' }],
    carried: ['id'],
  };
  const { table, origin } = run(later, [[1, 2, 3], [4], [], [5, 6]]);
  expect(tableRows(table)).toEqual([
    [0, '2'],
    [0, '3'],
    [3, '6'],
  ]);
  expect([...origin!]).toEqual([0, 0, 3]);
});

test('on no elements the query runs as well, and on null there is one element', () => {
  const count: Query = {
    ...total,
    steps: [{ kind: 'summarize', aggregates: [aggregate('long', 'count')], by: [] }],
    output: [{ name: 'count', type: 'long' }],
    carried: ['id'],
  };
  expect(tableRows(run(count, [[], null, [1, 2]]).table)).toEqual([
    [0, '0'],
    [1, '1'],
    [2, '2'],
  ]);
});

test('a table that gives something else than the step promises is refused', () => {
  expect(() => run({ ...total, output: [{ name: 'sum', type: 'real' }] }, [])).toThrow(
    'mv-apply promises (sum: real) where its table 0 gives (sum: long).',
  );
});
