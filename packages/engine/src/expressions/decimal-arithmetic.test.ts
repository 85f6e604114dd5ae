import type { BinaryOperator, Expression, Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { as, binary, dynamic, literal, long, mapped, real, resultOf } from '../testing/expressions.ts';

const decimal = (value: string | null) => literal('decimal', value);

const over = (values: Json[], operator: BinaryOperator, other: Expression): Json[] =>
  mapped('decimal', values, (x) => as('decimal', binary(x, operator, other)));

test('arithmetic is exact to 34 digits, and null beside null', () => {
  expect(over(['0.1', null, '1e20'], '+', decimal('0.2'))).toEqual(['0.3', null, '100000000000000000000.2']);
  expect(over(['1'], '/', long(3))).toEqual(['0.3333333333333333333333333333333333']);
  expect(over(['-7.5', '7.5'], '%', long(2))).toEqual(['0.5', '1.5']);
  expect(over(['1'], '/', decimal('0'))).toEqual([null]);
});

test('the other number becomes a decimal', () => {
  expect(over(['1'], '+', real(0.1))).toEqual(['1.1']);
  expect(over(['2'], '*', dynamic('1.5'))).toEqual(['3']);
  expect(over(['2'], '-', real(Number.NaN))).toEqual([null]);
  expect(resultOf({ kind: 'negate', type: 'decimal', operand: decimal('-1.50') })).toBe('1.5');
});

test('decimals compare by value with every kind of number', () => {
  const compare = (value: string | null, operator: BinaryOperator, other: Expression) =>
    resultOf(binary(decimal(value), operator, other));
  expect([
    compare('10', '>', decimal('9')),
    compare('1.0', '==', decimal('1')),
    compare('0.1', '==', real(0.1)),
  ]).toEqual([true, true, true]);
  expect([compare('1', '<', long(2)), compare('-1', '<', long(-2)), compare('5', '==', dynamic(5))]).toEqual([
    true,
    false,
    true,
  ]);
  expect([compare(null, '==', long(2)), compare(null, '!=', long(2)), compare(null, '<', long(2))]).toEqual([
    false,
    true,
    null,
  ]);
});

test('decimals are found in lists by value', () => {
  const isIn: Expression = {
    kind: 'in',
    type: 'bool',
    operand: decimal('1.50'),
    candidates: [long(1), decimal('1.5')],
    isNegated: false,
    isCaseInsensitive: false,
  };
  expect(resultOf(isIn)).toBe(true);
  expect(resultOf({ ...isIn, operand: long(5), candidates: [decimal('5.0')] } as Expression)).toBe(true);
});
