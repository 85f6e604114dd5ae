import type { Expression, Json, Plan, ScalarType, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { createTable, tableRows } from '../table/create-table.ts';
import { compilePlanOver } from './compile-plan.ts';

const context = { now: { ms: 1_000_000, nanos: 0 } };
const columns = [
  { name: 'timestamp', type: 'datetime' },
  { name: 'event', type: 'string' },
  { name: 'value', type: 'long' },
] as const;
const column = (name: string, type: ScalarType): Expression => ({ kind: 'column', name, type });
const literal = (type: ScalarType, value: Json): Expression => ({ kind: 'literal', type, value });

const rows = [
  ['0', 'A', '1'],
  ['1000000000', 'B', '2'],
  ['61000000000', 'A', null],
];

function run(steps: Step[], output: Plan['output']) {
  const plan: Plan = { format: 1, view: 'logs', steps, output };
  return compilePlanOver(plan, columns).run(createTable(columns, rows), context);
}

test('where keeps the rows for which the predicate is true and says where they came from', () => {
  const predicate: Expression = {
    kind: 'binary',
    type: 'bool',
    operator: '==',
    left: column('event', 'string'),
    right: literal('string', 'A'),
  };
  const result = run([{ kind: 'where', predicate }], [...columns]);
  expect(tableRows(result.table)).toEqual([rows[0], rows[2]]);
  expect([...result.origin!]).toEqual([0, 2]);
  expect(result.consumed).toBeNull();
});

test('summarize groups by bins of time and keys', () => {
  const by: Expression = {
    kind: 'call',
    type: 'datetime',
    function: 'bin',
    arguments: [column('timestamp', 'datetime'), literal('timespan', '60000000000')],
  };
  const result = run(
    [
      {
        kind: 'summarize',
        by: [
          { name: 'timestamp', value: by },
          { name: 'event', value: column('event', 'string') },
        ],
        aggregates: [
          { name: 'count_', type: 'long', function: 'count', arguments: [] },
          { name: 'total', type: 'long', function: 'sum', arguments: [column('value', 'long')] },
        ],
      },
    ],
    [
      { name: 'timestamp', type: 'datetime' },
      { name: 'event', type: 'string' },
      { name: 'count_', type: 'long' },
      { name: 'total', type: 'long' },
    ],
  );
  expect(tableRows(result.table)).toEqual([
    ['0', 'A', '1', '1'],
    ['0', 'B', '1', '2'],
    ['60000000000', 'A', '1', '0'],
  ]);
  expect(result.origin).toBeNull();
  expect([...result.consumed!]).toEqual([1, 1, 1]);
});
