import type { Expression } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, literal, mapped, moment, real, resultOf, seconds, text } from '../../testing/expressions.ts';

test('abs keeps type and exactness', () => {
  expect(mapped('long', ['-5', '-9007199254740993', null], (x) => call('long', 'abs', x))).toEqual([
    '5',
    '9007199254740993',
    null,
  ]);
  expect(mapped('real', [-1.5], (x) => call('real', 'abs', x))).toEqual([1.5]);
  expect(mapped('timespan', ['-1500000'], (x) => call('timespan', 'abs', x))).toEqual(['1500000']);
});

test('what has no real answer is null', () => {
  expect(mapped('real', [4, -4, null], (x) => call('real', 'sqrt', x))).toEqual([2, null, null]);
  expect(mapped('real', [0], (x) => call('real', 'log', x))).toEqual(['-Infinity']);
});

test('abs of decimals, and the sign of anything', () => {
  expect(mapped('decimal', ['-1.5', '2', null], (x) => call('decimal', 'abs', x))).toEqual([
    '1.5',
    '2',
    null,
  ]);
  expect(mapped('real', [-42, 0, 11.2, 'NaN', null], (x) => call('real', 'sign', x))).toEqual([
    -1,
    0,
    1,
    'NaN',
    null,
  ]);
});

test.each([
  ['exp2', 3, 8],
  ['exp10', 2, 100],
  ['cot', 1, 0.6420926159343306],
  ['degrees', Math.PI / 4, 45],
  ['radians', 90, Math.PI / 2],
  ['gamma', 5, 24],
  ['gamma', 0.5, 1.772453850905516],
  ['gamma', -1.5, 2.363271801207355],
  ['loggamma', 5, 3.178053830347946],
  ['loggamma', 100.1, 359.5942717888568],
  ['asin', 1, Math.PI / 2],
] as const)('%s(%d)', (...[name, x, expected]) => {
  expect(resultOf(call('real', name, real(x)))).toBeCloseTo(expected, 11);
});

test('beyond -1 and 1 there is no arc, and NaN stays NaN', () => {
  expect(mapped('real', [2, 0, 'NaN', null], (x) => call('real', 'acos', x))).toEqual([
    null,
    Math.PI / 2,
    'NaN',
    null,
  ]);
});

test('powers, angles and pi', () => {
  expect(resultOf(call('real', 'pow', 2, 3))).toBe(8);
  expect(resultOf(call('real', 'atan2', 0, -1))).toBe(Math.PI);
  expect(resultOf(call('real', 'pi'))).toBe(Math.PI);
});

test('infinite, finite and neither', () => {
  const numbers = [1, 'Infinity', '-Infinity', 'NaN', null];
  const test = (name: string) => mapped('real', numbers, (x) => call('bool', name, x));
  expect(test('isfinite')).toEqual([true, false, false, false, null]);
  expect(test('isinf')).toEqual([false, true, true, false, null]);
  expect(test('isnan')).toEqual([false, false, false, true, null]);
});

test('max_of and min_of pass over nulls and compare in the common type', () => {
  const values = [1, 9, null];
  expect(mapped('int', values, (x) => call('int', 'max_of', x, literal('int', 5)))).toEqual([5, 9, 5]);
  expect(mapped('int', values, (x) => call('int', 'min_of', x, literal('int', null)))).toEqual([1, 9, null]);
  expect(resultOf(call('real', 'max_of', 1, real(1.5)))).toBe(1.5);
  expect(resultOf(call('decimal', 'min_of', literal('decimal', '10'), 9))).toBe('9');
  expect(resultOf(call('long', 'max_of', literal('long', '9007199254740993'), 5))).toBe('9007199254740993');
  expect(resultOf(call('string', 'max_of', text('a'), text('b')))).toBe('b');
});

test('bits are those of 64-bit integers', () => {
  const bits = (name: string, ...numbers: number[]) => resultOf(call('long', name, ...numbers));
  expect([
    bits('binary_and', 6, 3),
    bits('binary_or', 5, 3),
    bits('binary_xor', 1, 3),
    bits('binary_not', 0),
  ]).toEqual(['2', '7', '2', '-1']);
  expect([
    bits('binary_shift_left', 1, 63),
    bits('binary_shift_left', 1, 66),
    bits('binary_shift_left', 1, -1),
  ]).toEqual(['-9223372036854775808', '4', null]);
  expect([
    bits('binary_shift_right', -8, 1),
    bits('bitset_count_ones', 42),
    bits('bitset_count_ones', -1),
  ]).toEqual(['-4', '3', '64']);
  expect(resultOf(call('long', 'bitset_count_ones', literal('int', -1)))).toBe('32');
});

test.each([
  ['beta_cdf', 0.9, 10, 20, 0.9999999999999593],
  ['beta_cdf', 0.2, 2, 5, 0.34464],
  ['beta_cdf', 0.3, 0.5, 0.5, 0.36901011956554536],
  ['beta_cdf', 1, 2, 5, 1],
  ['beta_inv', 0.1, 10, 20, 0.226415022388749],
  ['beta_inv', 0.34464, 2, 5, 0.2],
  ['beta_pdf', 0.5, 10, 20, 0.746176019310951],
] as const)('%s(%d, %d, %d)', (...[name, x, alpha, beta, expected]) => {
  expect(resultOf(call('real', name, real(x), real(alpha), real(beta)))).toBeCloseTo(expected, 12);
});

test('the beta distribution is NaN for what it lacks, its inverse null', () => {
  const beta = (name: string, ...numbers: number[]) => resultOf(call('real', name, ...numbers.map(real)));
  expect([
    beta('beta_cdf', 1.5, 10, 20),
    beta('beta_pdf', -1, 10, 20),
    beta('beta_cdf', 0.1, -1, 20),
  ]).toEqual(['NaN', 'NaN', 'NaN']);
  expect([beta('beta_inv', 1.5, 10, 20), beta('beta_inv', 0.1, -1, 20)]).toEqual([null, 'NaN']);
});

test.each([
  [-3, -0.9999779095030014, 1.9999779095030012],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [3, 0.9999779095030014, 2.209049699858544e-5],
  [30, 1, 0],
])('erf and erfc of %d', (x, error, complement) => {
  expect(resultOf(call('real', 'erf', real(x)))).toBeCloseTo(error, 14);
  expect(resultOf(call('real', 'erfc', real(x)))).toBeCloseTo(complement, 14);
});

test('around has both ends, and is null beside a null', () => {
  const around = (value: Expression) => call('bool', 'around', value, 5, 2);
  expect(mapped('long', ['3', '7', '8', null], around)).toEqual([true, true, false, null]);
  const isNear = (iso: string) =>
    resultOf(call('bool', 'around', moment(iso), moment('2026-01-01T00:01:00Z'), seconds(60)));
  expect([isNear('2026-01-01T00:00:00Z'), isNear('2025-12-31T23:59:59Z')]).toEqual([true, false]);
});
