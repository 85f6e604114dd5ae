import type { BinaryOperator, Json } from '@lookout/contract';
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
  resultOf,
  valuesOver,
} from '../testing/expressions.ts';

test('a null is unequal to any value, and two nulls are neither equal nor unequal', () => {
  const compare = (operator: BinaryOperator, other: Json) =>
    mapped('long', ['5', null], (x) => binary(x, operator, literal('long', other)));
  expect(compare('==', '5')).toEqual([true, false]);
  expect(compare('!=', '5')).toEqual([false, true]);
  expect(compare('==', null)).toEqual([false, null]);
  expect(compare('!=', null)).toEqual([true, null]);
});

test('nothing is less or greater than null', () => {
  const rows = [
    ['1', null],
    [null, null],
    [null, '1'],
    ['1', '2'],
  ];
  const columns = [
    { name: 'a', type: 'long' },
    { name: 'b', type: 'long' },
  ] as const;
  const less = binary(column('a', 'long'), '<', column('b', 'long'));
  expect(valuesOver(less, columns, rows)).toEqual([null, null, null, true]);
});

test('integers beyond 2^53 compare exactly', () => {
  const big = 9_007_199_254_740_993n;
  expect(mapped('long', [`${big}`, `${big - 1n}`], (x) => binary(x, '==', long(big)))).toEqual([true, false]);
  expect(resultOf(binary(long(big), '>', long(big - 1n)))).toBe(true);
});

test('integers and reals compare as numbers', () => {
  expect(mapped('long', ['2', '3'], (x) => binary(x, '<', real(2.5)))).toEqual([true, false]);
});

test('NaN equals nothing', () => {
  expect(mapped('real', ['NaN', 1], (x) => binary(x, '==', x))).toEqual([false, true]);
  expect(mapped('real', ['NaN', 1], (x) => binary(x, '!=', real(1)))).toEqual([true, false]);
});

test('text compares with case, and never as null', () => {
  expect(mapped('string', ['a', 'A', null], (x) => binary(x, '==', 'a'))).toEqual([true, false, false]);
  expect(mapped('string', ['a', null], (x) => binary(x, '!=', 'a'))).toEqual([false, true]);
});

test('a dynamic value follows the type on the other side', () => {
  const values: Json[] = ['x', 5, 5.5, '5', true, null, { a: 1 }];
  expect(mapped('dynamic', values, (x) => binary(x, '==', 'x'))[0]).toBe(true);
  expect(mapped('dynamic', values, (x) => binary(x, '==', long(5)))).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
    false,
  ]);
  expect(mapped('dynamic', values, (x) => binary(x, '!=', 'x'))).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(mapped('dynamic', [true, false, null], (x) => binary(x, '==', true))).toEqual([true, false, false]);
});

test('dynamic values equal one another by content', () => {
  const same = mapped('dynamic', [{ a: 1, b: 2 }, [1], null], (x) =>
    binary(x, '==', dynamic({ b: 2, a: 1 })),
  );
  expect(same).toEqual([true, false, false]);
});

test('moments compare to the nanosecond', () => {
  const values = ['1000000000000000001', '1000000000000000002'];
  const at = literal('datetime', '1000000000000000001');
  expect(mapped('datetime', values, (x) => binary(x, '>', at))).toEqual([false, true]);
  expect(mapped('datetime', values, (x) => binary(x, '<=', at))).toEqual([true, false]);
  expect(resultOf(binary(moment('2026-01-01'), '<', moment('2026-01-02')))).toBe(true);
});

test('types that have nothing in common are refused', () => {
  expect(() => resultOf(binary('x', '==', long(1)))).toThrow('cannot be compared');
});
