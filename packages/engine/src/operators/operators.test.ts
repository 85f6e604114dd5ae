import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { tableRows } from '../table/create-table.ts';
import { as, binary, call, column, literal, text } from '../testing/expressions.ts';
import { planOf, record, recordColumns, runSteps } from '../testing/plans.ts';

const rows = [record(1, 'A', 10), record(2, 'B', 20), record(3, 'A', 30)];
const event = column('event', 'string');
const value = column('value', 'long');
const isA = { kind: 'where', predicate: binary(event, '==', 'A') } as const;
const eventAndValue = [
  { name: 'event', type: 'string' },
  { name: 'value', type: 'long' },
] as const;

test('where after where keeps the origin of rows', () => {
  const result = runSteps([isA, { kind: 'where', predicate: binary(value, '>', 10) }], recordColumns, rows);
  expect(tableRows(result.table)).toEqual([rows[2]]);
  expect([...result.origin!]).toEqual([2]);
});

test('where drops rows for which the predicate is null', () => {
  const nothing = literal('bool', null);
  expect(runSteps([{ kind: 'where', predicate: nothing }], recordColumns, rows).table.rowCount).toBe(0);
});

test('extend computes from its input, replaces in place and adds at the end', () => {
  const columns = [
    { name: 'value', value: as('long', binary(value, '*', 2)) },
    { name: 'before', value },
  ];
  const output = [...recordColumns, { name: 'before', type: 'long' as const }];
  const result = runSteps([isA, { kind: 'extend', columns }], output, rows);
  expect(tableRows(result.table)).toEqual([
    [...record(1, 'A', 20), '10'],
    [...record(3, 'A', 60), '30'],
  ]);
  expect([...result.origin!]).toEqual([0, 2]);
});

test('project leaves what it names, in its order', () => {
  const columns = [
    { name: 'loud', value: call('string', 'strcat', event, '!') },
    { name: 'value', value },
  ];
  const output = [
    { name: 'loud', type: 'string' },
    { name: 'value', type: 'long' },
  ] as const;
  expect(tableRows(runSteps([{ kind: 'project', columns }], output, rows).table)).toEqual([
    ['A!', '10'],
    ['B!', '20'],
    ['A!', '30'],
  ]);
});

test('the project family keeps, drops, renames and orders columns', () => {
  const first = (
    steps: Parameters<typeof runSteps>[0],
    output: Parameters<typeof runSteps>[1],
  ): Json[] | undefined => tableRows(runSteps(steps, output, rows).table)[0];
  expect(first([{ kind: 'project-keep', names: ['value', 'event'] }], eventAndValue)).toEqual(['A', '10']);
  expect(first([{ kind: 'project-away', names: ['timestamp', 'elapsed'] }], eventAndValue)).toEqual([
    'A',
    '10',
  ]);
  const keep = { kind: 'project-keep', names: ['event', 'value'] } as const;
  expect(
    first(
      [
        { ...keep, names: [...keep.names] },
        { kind: 'project-rename', renames: [{ from: 'event', to: 'name' }] },
      ],
      [{ name: 'name', type: 'string' }, eventAndValue[1]],
    ),
  ).toEqual(['A', '10']);
  expect(
    first(
      [
        { ...keep, names: [...keep.names] },
        { kind: 'project-reorder', names: ['value', 'event'] },
      ],
      [eventAndValue[1], eventAndValue[0]],
    ),
  ).toEqual(['10', 'A']);
});

test('take leaves the first rows, and no more than there are', () => {
  const taken = (count: number) => tableRows(runSteps([{ kind: 'take', count }], recordColumns, rows).table);
  expect(taken(2)).toEqual(rows.slice(0, 2));
  expect(taken(9)).toEqual(rows);
  expect(taken(0)).toEqual([]);
});

test('a plan that names what is not there, or promises what it does not give, is refused', () => {
  expect(() => planOf([{ kind: 'project-away', names: ['absent'] }], recordColumns)).toThrow(
    'There is no column absent.',
  );
  expect(() =>
    planOf([{ kind: 'where', predicate: binary(column('value', 'string'), '==', 'a') }], recordColumns),
  ).toThrow('no column value of type string');
  expect(() => planOf([], eventAndValue)).toThrow('The plan promises');
  expect(() =>
    planOf(
      [{ kind: 'extend', columns: [{ name: 'x', value: as('string', binary(value, '+', 1)) }] }],
      recordColumns,
    ),
  ).toThrow('The plan says string');
  expect(() => planOf([{ kind: 'where', predicate: as('bool', text('x')) }], recordColumns)).toThrow(
    'is not a literal of type bool',
  );
});

test('columns that nothing reads are never computed', () => {
  const result = runSteps(
    [
      { kind: 'extend', columns: [{ name: 'x', value: call('string', 'strcat', event, 'x') }] },
      { kind: 'project-keep', names: ['value', 'event'] },
    ],
    eventAndValue,
    rows,
  );
  expect(result.table.names).toEqual(['event', 'value']);
  expect(() => result.table.column('x')).toThrow(RangeError);
});
