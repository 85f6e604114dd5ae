import type { Expression, Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { PlanError } from '../../plan/plan-error.ts';
import { call, column, literal, long, seconds, text, valuesOver } from '../../testing/expressions.ts';

const x = column('x', 'long');
const name = column('name', 'string');
const isNew = column('isNew', 'bool');
const columns = [
  { name: 'x', type: 'long' },
  { name: 'name', type: 'string' },
  { name: 'isNew', type: 'bool' },
] as const;
const rows: Json[][] = [
  ['2', 'a', false],
  ['3', 'a', null],
  ['3', 'b', true],
  [null, 'b', false],
  ['9007199254740993', 'c', false],
];
const over = (expression: Expression) => valuesOver(expression, columns, rows);

test('rows are numbered, from any number and anew where told', () => {
  expect(over(call('long', 'row_number'))).toEqual(['1', '2', '3', '4', '5']);
  expect(over(call('long', 'row_number', 7))).toEqual(['7', '8', '9', '10', '11']);
  expect(over(call('long', 'row_number', 1, isNew))).toEqual(['1', '2', '1', '2', '3']);
  expect(() => over(call('long', 'row_number', x))).toThrow(PlanError);
});

test('neighbours are looked up by their distance, with a default at the ends', () => {
  expect(over(call('string', 'prev', name))).toEqual(['', 'a', 'a', 'b', 'b']);
  expect(over(call('long', 'prev', x, 2))).toEqual([null, null, '2', '3', '3']);
  expect(over(call('long', 'next', x, 1))).toEqual(['3', '3', null, '9007199254740993', null]);
  expect(over(call('long', 'next', x, 4, -1))).toEqual(['9007199254740993', '-1', '-1', '-1', '-1']);
  expect(over(call('string', 'next', name, 3, name))).toEqual(['b', 'c', 'b', 'b', 'c']);
  expect(over(call('long', 'prev', x, 0))).toEqual(rows.map(([value]) => value));
  expect(over(call('long', 'prev', x, 99))).toEqual([null, null, null, null, null]);
  expect(() => over(call('long', 'prev', x, -1))).toThrow(PlanError);
});

test('a constant has neighbours too, but none before the first row', () => {
  expect(over(call('string', 'prev', text('k')))).toEqual(['', 'k', 'k', 'k', 'k']);
});

test('sums run on, keep their type and skip null', () => {
  expect(over(call('long', 'row_cumsum', x))).toEqual(['2', '5', '8', '8', '9007199254741001']);
  expect(over(call('long', 'row_cumsum', x, isNew))).toEqual(['2', '5', '3', '3', '9007199254740996']);
  const real = valuesOver(
    call('real', 'row_cumsum', column('r', 'real')),
    [{ name: 'r', type: 'real' }],
    [[0.5], [1]],
  );
  expect(real).toEqual([0.5, 1.5]);
  const int = valuesOver(
    call('int', 'row_cumsum', column('i', 'int')),
    [{ name: 'i', type: 'int' }],
    [[2_147_483_647], [1]],
  );
  expect(int).toEqual([2_147_483_647, -2_147_483_648]);
  expect(() => over(call('string', 'row_cumsum', name))).toThrow(PlanError);
});

test('ranks change with the value', () => {
  expect(over(call('long', 'row_rank_dense', x))).toEqual(['1', '2', '2', '3', '4']);
  expect(over(call('long', 'row_rank_min', x))).toEqual(['1', '2', '2', '4', '5']);
  expect(over(call('long', 'row_rank_dense', name, isNew))).toEqual(['1', '1', '1', '1', '2']);
  expect(over(call('long', 'row_rank_min', name, isNew))).toEqual(['1', '1', '1', '1', '3']);
});

test('a session ends by a pause, by its length, or where told', () => {
  const at = (...moments: (number | null)[]) =>
    valuesOver(
      call(
        'datetime',
        'row_window_session',
        column('t', 'datetime'),
        seconds(10),
        seconds(4),
        column('r', 'bool'),
      ),
      [
        { name: 't', type: 'datetime' },
        { name: 'r', type: 'bool' },
      ],
      moments.map((moment) => [moment === null ? null : `${moment}000000000`, moment === 21]),
    ).map((start) => (start === null ? null : Number(start) / 1e9));
  expect(at(0, 3, 6, 9, 10, 11)).toEqual([0, 0, 0, 0, 10, 10]);
  expect(at(0, 3, 7, 8)).toEqual([0, 0, 7, 7]);
  expect(at(0, null, 1)).toEqual([0, null, 1]);
  expect(at(20, 21, 22)).toEqual([20, 21, 21]);
});

test('an empty table has no neighbours', () => {
  expect(valuesOver(call('long', 'prev', x), columns, [])).toEqual([]);
  expect(valuesOver(call('long', 'row_number', long(1), literal('bool', true)), columns, [])).toEqual([]);
});
