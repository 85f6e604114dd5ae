import type { ColumnSchema, JoinColumn, JoinKind, Json, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlan, compilePlanOver } from '../../plan/compile-plan.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { planOf, record, recordColumns, records, someTime } from '../../testing/plans.ts';
import { columnsOf, rowsOf, tablePlan, written } from '../../testing/table-plans.ts';
import { KeyIndex } from './key-index.ts';
import { MAX_JOIN_ROWS } from './pair-rows.ts';

const left = written('key:string value:long', [
  ['a', '1'],
  ['b', '2'],
  ['b', '3'],
  ['c', '4'],
]);
const right = written('key:string other:long', [
  ['b', '10'],
  ['c', '20'],
  ['c', '30'],
  ['d', '40'],
]);

/** A column of a side, written as `from:type`. */
function shown(side: 'left' | 'right', column: string, name?: string): JoinColumn {
  const [{ name: from, type }] = columnsOf(column) as [ColumnSchema];
  return { name: name ?? from, type, side, from };
}
const ofLeft = [shown('left', 'key:string'), shown('left', 'value:long')];
const ofRight = [shown('right', 'key:string', 'key1'), shown('right', 'other:long')];

function joinStep(flavor: JoinKind, columns: JoinColumn[]): Step {
  return { kind: 'join', flavor, right: 0, on: [{ left: 'key', right: 'key' }], columns };
}

function joined(flavor: JoinKind, columns = [...ofLeft, ...ofRight]): Json[][] {
  return rowsOf({
    source: left,
    steps: [joinStep(flavor, columns)],
    output: columns.map(({ name, type }) => `${name}:${type}`).join(' '),
    tables: [{ source: right, steps: [] }],
  });
}

const b = [
  ['b', '2', 'b', '10'],
  ['b', '3', 'b', '10'],
];
const c = [
  ['c', '4', 'c', '20'],
  ['c', '4', 'c', '30'],
];
const loneLeft = ['a', '1', '', null];
const loneRight = ['', null, 'd', '40'];

// The tables and results of https://learn.microsoft.com/kusto/query/join-operator and its pages of each kind.
test('each kind of join leaves the pairs and lone rows that it names', () => {
  expect(joined('innerunique')).toEqual([b[0], ...c]);
  expect(joined('inner')).toEqual([...b, ...c]);
  expect(joined('leftouter')).toEqual([loneLeft, ...b, ...c]);
  expect(joined('rightouter')).toEqual([...b, ...c, loneRight]);
  expect(joined('fullouter')).toEqual([loneLeft, ...b, ...c, loneRight]);
  expect(joined('leftsemi', ofLeft)).toEqual([
    ['b', '2'],
    ['b', '3'],
    ['c', '4'],
  ]);
  expect(joined('leftanti', ofLeft)).toEqual([['a', '1']]);
  expect(joined('rightsemi', ofRight)).toEqual([
    ['b', '10'],
    ['c', '20'],
    ['c', '30'],
  ]);
  expect(joined('rightanti', ofRight)).toEqual([['d', '40']]);
});

test('a key that is null in part matches nothing; an empty text is a value', () => {
  const columns = [shown('left', 'a:long'), shown('left', 'b:string'), shown('right', 'n:string')];
  const run = (flavor: JoinKind) =>
    rowsOf({
      source: written('a:long b:string', [
        ['1', ''],
        [null, 'x'],
        ['2', 'x'],
      ]),
      steps: [
        {
          kind: 'join',
          flavor,
          right: 0,
          on: [
            { left: 'a', right: 'a' },
            { left: 'b', right: 'b' },
          ],
          columns,
        },
      ],
      output: 'a:long b:string n:string',
      tables: [
        {
          source: written('a:long b:string n:string', [
            ['1', '', 'empty'],
            [null, 'x', 'null'],
            ['2', 'y', 'other'],
          ]),
          steps: [],
        },
      ],
    });
  expect(run('inner')).toEqual([['1', '', 'empty']]);
  expect(run('fullouter')).toEqual([
    ['1', '', 'empty'],
    [null, 'x', ''],
    ['2', 'x', ''],
    [null, '', 'null'],
    [null, '', 'other'],
  ]);
});

test('every type is empty where there is no row', () => {
  const columns = 'key:string b:bool i:int d:datetime g:guid y:dynamic';
  const list = columnsOf(columns);
  const run = (rows: Json[][]) =>
    rowsOf({
      source: written('key:string', [['x'], ['y']]),
      steps: [
        {
          kind: 'join',
          flavor: 'leftouter',
          right: 0,
          on: [{ left: 'key', right: 'key' }],
          columns: list.slice(1).map(({ name, type }) => shown('right', `${name}:${type}`)),
        },
      ],
      output: columns.replace('key:string ', ''),
      tables: [{ source: written(columns, rows), steps: [] }],
    });
  const row = ['y', true, 5, '7', 'b0000000-0000-0000-0000-000000000000', { a: 1 }];
  const empty = [null, null, null, null, null];
  expect(run([row])).toEqual([empty, row.slice(1)]);
  expect(run([])).toEqual([empty, empty]);
});

test('the rows of a join know the input rows of their left side', () => {
  const rows = [record(1, 'A'), record(2, 'B'), record(3, 'A')];
  const team = written('event:string team:string', [
    ['A', 'web'],
    ['A', 'api'],
  ]);
  const origin = (flavor: JoinKind) => {
    const step: Step = {
      kind: 'join',
      flavor,
      right: 0,
      on: [{ left: 'event', right: 'event' }],
      columns: [shown('left', 'event:string'), shown('right', 'team:string')],
    };
    const plan = compilePlanOver(
      {
        format: 1,
        view: 'logs',
        steps: [step],
        output: columnsOf('event:string team:string'),
        tables: [{ source: team, steps: [] }],
      },
      recordColumns,
    );
    const result = plan.run(records(rows), someTime).origin;
    return result && [...result];
  };
  expect(origin('inner')).toEqual([0, 0, 2, 2]);
  expect(origin('leftouter')).toEqual([0, 0, 1, 2, 2]);
  expect(origin('rightouter')).toEqual([0, 0, 2, 2]);
});

test('a plan that joins what it does not have, or unlike keys, does not compile', () => {
  const plan = (on: { left: string; right: string }[], columns = ofLeft) =>
    tablePlan({
      source: left,
      steps: [{ kind: 'join', flavor: 'inner', right: 0, on, columns }],
      output: 'key:string value:long',
      tables: [{ source: right, steps: [] }],
    });
  expect(() => compilePlan(plan([{ left: 'key', right: 'key' }]))).not.toThrow();
  expect(() => compilePlan(plan([]))).toThrow(PlanError);
  expect(() => compilePlan(plan([{ left: 'key', right: 'other' }]))).toThrow('cannot match string with long');
  expect(() => compilePlan(plan([{ left: 'nope', right: 'key' }]))).toThrow(PlanError);
  expect(() => planOf([joinStep('inner', ofLeft)], ofLeft)).toThrow('There is no table 0');
});

test('an index is unique when no key repeats, null keys aside', () => {
  const indexOf = (...values: (number | null)[]) => {
    const nulls = Uint8Array.from(values, (value) => Number(value === null));
    return new KeyIndex([{ type: 'long', values: Float64Array.from(values, (value) => value ?? 0), nulls }]);
  };
  expect(indexOf(1, 2, null, null).isUnique).toBe(true);
  expect(indexOf(1, 2, 1).isUnique).toBe(false);
  expect([...indexOf(1, 2, 1).rowsOf(0)]).toEqual([0, 2]);
});

test('a key that is frequent on both sides stops the run before it fills the memory', () => {
  const many = Array.from({ length: 2500 }, () => ['a']);
  const run = () =>
    rowsOf({
      source: written('key:string', many),
      steps: [joinStep('inner', [shown('left', 'key:string')])],
      output: 'key:string',
      tables: [{ source: written('key:string', many), steps: [] }],
    });
  expect(run).toThrow(`join would make ${2500 * 2500} rows; it may make ${MAX_JOIN_ROWS}`);
});
