import type { Expression } from '@lookout/contract';
import { expect, test } from 'vitest';
import {
  binary,
  column,
  dynamic,
  literal,
  long,
  mapped,
  moment,
  real,
  seconds,
  text,
  valuesOver,
} from '../testing/expressions.ts';

function isIn(
  operand: Expression,
  candidates: Expression[],
  flags = { isNegated: false, isCaseInsensitive: false },
): Expression {
  return { kind: 'in', type: 'bool', operand, candidates, ...flags };
}

test('in compares text with case, in~ without', () => {
  const values = ['a', 'B', 'c'];
  const candidates = [text('A'), text('B')];
  expect(mapped('string', values, (x) => isIn(x, candidates))).toEqual([false, true, false]);
  const loose = { isNegated: false, isCaseInsensitive: true };
  expect(mapped('string', values, (x) => isIn(x, candidates, loose))).toEqual([true, true, false]);
  expect(mapped('string', values, (x) => isIn(x, candidates, { ...loose, isNegated: true }))).toEqual([
    false,
    false,
    true,
  ]);
});

test('a dynamic array among the candidates contributes its elements', () => {
  expect(mapped('string', ['a', 'b', 'c'], (x) => isIn(x, [dynamic(['a', 'b'])]))).toEqual([
    true,
    true,
    false,
  ]);
  expect(mapped('dynamic', ['a', 1, null], (x) => isIn(x, [dynamic(['a', 1])]))).toEqual([true, true, false]);
});

test('numbers of different types meet, and integers beyond 2^53 stay apart', () => {
  expect(mapped('long', ['1', '2'], (x) => isIn(x, [real(1), long(3)]))).toEqual([true, false]);
  const values = ['9007199254740993', '9007199254740992'];
  expect(mapped('long', values, (x) => isIn(x, [long(9_007_199_254_740_993n)]))).toEqual([true, false]);
});

test('a null is in no list', () => {
  expect(mapped('long', [null], (x) => isIn(x, [long(null), long(1)]))).toEqual([false]);
  expect(
    mapped('long', [null], (x) => isIn(x, [long(1)], { isNegated: true, isCaseInsensitive: false })),
  ).toEqual([true]);
});

test('candidates may be computed', () => {
  const columns = [
    { name: 'a', type: 'string' },
    { name: 'b', type: 'string' },
  ] as const;
  const expression = isIn(column('a', 'string'), [column('b', 'string'), text('z')]);
  expect(
    valuesOver(expression, columns, [
      ['x', 'x'],
      ['x', 'y'],
      ['z', 'y'],
    ]),
  ).toEqual([true, false, true]);
});

test('between takes both ends, and !between neither', () => {
  const between = (operand: Expression, isNegated: boolean): Expression => ({
    kind: 'between',
    type: 'bool',
    operand,
    low: long(2),
    high: long(4),
    isNegated,
  });
  const values = ['1', '2', '4', '5', null];
  expect(mapped('long', values, (x) => between(x, false))).toEqual([false, true, true, false, false]);
  expect(mapped('long', values, (x) => between(x, true))).toEqual([true, false, false, true, false]);
});

test('a moment may lie between another and a duration after it', () => {
  const values = [moment('2026-01-01T00:00:30Z'), moment('2026-01-01T00:02:00Z')];
  const expression: Expression = {
    kind: 'between',
    type: 'bool',
    operand: column('x', 'datetime'),
    low: moment('2026-01-01'),
    high: seconds(60),
    isNegated: false,
  };
  const rows = values.map((value) => [value.kind === 'literal' ? value.value : null]);
  expect(valuesOver(expression, [{ name: 'x', type: 'datetime' }], rows)).toEqual([true, false]);
});

test('and and or take null for false', () => {
  const nothing = literal('bool', null);
  const values = [true, false, null];
  expect(mapped('bool', values, (x) => binary(x, 'and', nothing))).toEqual([false, false, false]);
  expect(mapped('bool', values, (x) => binary(x, 'or', nothing))).toEqual([true, false, false]);
  expect(mapped('bool', values, (x) => binary(x, 'and', true))).toEqual([true, false, false]);
});
