import type { BinaryOperator, Expression, Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import {
  as,
  binary,
  dynamic,
  literal,
  long,
  mapped,
  moment,
  real,
  resultOf,
  seconds,
} from '../testing/expressions.ts';

const integers = (a: number | bigint, operator: BinaryOperator, b: number | bigint): Json =>
  mapped('long', [`${a}`], (x) => as('long', binary(x, operator, long(b))))[0] as Json;

test('integers divide to integers, truncated', () => {
  expect(integers(7, '/', 2)).toBe('3');
  expect(integers(-7, '/', 2)).toBe('-3');
});

test('the remainder is never negative', () => {
  expect([
    integers(14, '%', 12),
    integers(-14, '%', 12),
    integers(14, '%', -12),
    integers(-14, '%', -12),
  ]).toEqual(['2', '10', '2', '10']);
});

test('integers have null for a zero divisor, reals infinity', () => {
  expect(integers(1, '/', 0)).toBeNull();
  expect(integers(1, '%', 0)).toBeNull();
  expect(mapped('real', [1, -1], (x) => as('real', binary(x, '/', real(0))))).toEqual([
    'Infinity',
    '-Infinity',
  ]);
});

test('sums and products beyond 2^53 stay exact, and wrap at 64 bits', () => {
  expect(integers(9_007_199_254_740_993n, '+', 2)).toBe('9007199254740995');
  expect(integers(3_037_000_500, '*', 3_037_000_501)).toBe('-9223372033672301116');
  expect(integers(9_007_199_254_740_991, '+', 9_007_199_254_740_991)).toBe('18014398509481982');
  expect(integers(9_223_372_036_854_775_807n, '+', 1)).toBe('-9223372036854775808');
});

test('null makes null', () => {
  expect(mapped('long', [null, '1'], (x) => as('long', binary(x, '+', long(1))))).toEqual([null, '2']);
  expect(mapped('long', [null, '9007199254740993'], (x) => as('long', binary(x, '*', long(3))))).toEqual([
    null,
    '27021597764222979',
  ]);
});

test('one real makes the result real', () => {
  expect(mapped('long', ['7'], (x) => as('real', binary(x, '/', real(2))))).toEqual([3.5]);
});

test('moments and durations add and subtract to the nanosecond', () => {
  const at = literal('datetime', '1500000000000999999');
  const tick = literal('timespan', '1');
  expect(resultOf(as('datetime', binary(at, '+', tick)))).toBe('1500000000001000000');
  expect(resultOf(as('datetime', binary(at, '-', literal('timespan', '1000000'))))).toBe(
    '1499999999999999999',
  );
  expect(resultOf(as('timespan', binary(moment('2026-01-01T00:00:01Z'), '-', moment('2026-01-01'))))).toBe(
    '1000000000',
  );
});

test('durations scale and divide', () => {
  const value = (e: Expression) => resultOf(e);
  expect(value(as('timespan', binary(seconds(3), '*', long(2))))).toBe('6000000000');
  expect(value(as('timespan', binary(real(0.5), '*', seconds(3))))).toBe('1500000000');
  expect(value(as('real', binary(seconds(3), '/', seconds(2))))).toBe(1.5);
  expect(value(as('timespan', binary(seconds(3), '/', long(2))))).toBe('1500000000');
  expect(value(as('timespan', binary(seconds(7), '%', seconds(2))))).toBe('1000000000');
});

test('durations beyond 64 bits of ticks are null', () => {
  const doubled = as('timespan', binary(seconds(90_000_000_000), '*', long(20)));
  expect(resultOf(doubled)).toBeNull();
});

test('what has no meaning is refused', () => {
  expect(() => resultOf(as('string', binary('a', '+', 'b')))).toThrow('There is no string + string');
});

test('negation covers numbers and durations', () => {
  const negate = (operand: Expression): Expression => ({ kind: 'negate', type: operand.type, operand });
  expect(mapped('long', ['5', null, '-9007199254740993'], negate)).toEqual(['-5', null, '9007199254740993']);
  expect(resultOf(negate(literal('timespan', '1500000')))).toBe('-1500000');
});

test('a dynamic value beside a moment is a moment where they are subtracted, else a duration', () => {
  const [later, text] = [moment('2026-01-01T00:00:01Z'), dynamic('2026-01-01')];
  expect(resultOf(as('timespan', binary(later, '-', text)))).toBe('1000000000');
  expect(resultOf(as('datetime', binary(later, '+', dynamic('00:00:01'))))).toBe(
    `${Date.parse('2026-01-01T00:00:02Z')}000000`,
  );
});

test('moments divide by durations as counted from the year 1', () => {
  const noon = moment('0001-01-02T12:00:00Z');
  expect(resultOf(as('real', binary(noon, '/', seconds(86_400))))).toBe(1.5);
  expect(resultOf(as('timespan', binary(noon, '%', seconds(86_400))))).toBe('43200000000000');
});

test('a moment outside of the calendar is null, and fractions of durations end at the tick', () => {
  expect(resultOf(as('datetime', binary(moment('9999-12-31'), '+', seconds(86_400))))).toBeNull();
  expect(resultOf(as('datetime', binary(moment('0001-01-01'), '-', seconds(1))))).toBeNull();
  expect(resultOf(as('timespan', binary(seconds(20), '/', long(3))))).toBe('6666666700');
});
