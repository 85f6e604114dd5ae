import { expect, test } from 'vitest';
import { call, literal, long, mapped, moment, real, resultOf, seconds } from '../testing/expressions.ts';

test('bin rounds down, below zero as well', () => {
  expect(resultOf(call('real', 'bin', real(4.5), long(1)))).toBe(4);
  expect(mapped('long', ['7', '-7', null], (x) => call('long', 'bin', x, 5))).toEqual(['5', '-10', null]);
  expect(mapped('real', [-4.5], (x) => call('real', 'bin', x, 1))).toEqual([-5]);
  expect(mapped('long', ['9007199254740995'], (x) => call('long', 'bin', x, 10))).toEqual([
    '9007199254740990',
  ]);
});

test('bin of a size that is not positive is null', () => {
  expect(mapped('long', ['7'], (x) => call('long', 'bin', x, 0))).toEqual([null]);
});

test('bin of moments drops what is below the size, to the nanosecond', () => {
  const at = moment('2026-11-22T10:17:42Z');
  expect(resultOf(call('datetime', 'bin', at, seconds(60)))).toEqual(
    `${Date.parse('2026-11-22T10:17:00Z')}000000`,
  );
  expect(
    mapped('datetime', ['1500000000000000150'], (x) =>
      call('datetime', 'floor', x, literal('timespan', '100')),
    ),
  ).toEqual(['1500000000000000100']);
});

test('bins of seven days begin on Mondays, and moments before 1970 round down', () => {
  const week = call('datetime', 'bin', moment('2026-11-22T10:00:00Z'), seconds(7 * 86_400));
  expect(resultOf(week)).toBe(`${Date.parse('2026-11-16T00:00:00Z')}000000`);
  expect(mapped('datetime', ['-1'], (x) => call('datetime', 'bin', x, seconds(60)))).toEqual([
    '-60000000000',
  ]);
});

test('bin of durations counts from nothing', () => {
  expect(mapped('timespan', ['-1', '61000000000'], (x) => call('timespan', 'bin', x, seconds(60)))).toEqual([
    '-60000000000',
    '60000000000',
  ]);
});

test('round takes halves away from zero by their decimal digits', () => {
  const round = (value: number, digits: number) => resultOf(call('real', 'round', real(value), digits));
  expect([round(2.98765, 3), round(1.005, 2), round(-2.5, 0), round(1234, -2), round(1e-9, 2)]).toEqual([
    2.988, 1.01, -3, 1200, 0,
  ]);
  expect([round(1.5, 1000), round(1.5, -1000), round(Number.POSITIVE_INFINITY, 1)]).toEqual([
    1.5,
    0,
    'Infinity',
  ]);
});

test('round keeps the type of its number', () => {
  expect(resultOf(call('long', 'round', 1250, -2))).toBe('1300');
  expect(resultOf(call('long', 'round', literal('long', '9007199254740995'), -1))).toBe('9007199254741000');
  expect(resultOf(call('decimal', 'round', literal('decimal', '2.15'), 1))).toBe('2.2');
});

test('ceiling of an integer is a real', () => {
  expect(mapped('long', ['0', null], (x) => call('real', 'ceiling', x))).toEqual([0, null]);
  expect(resultOf(call('real', 'ceiling', real(-1.1)))).toBe(-1);
  expect(resultOf(call('decimal', 'ceiling', literal('decimal', '1.1')))).toBe('2');
});

test('bin and bin_at of decimals', () => {
  const decimal = (value: string) => literal('decimal', value);
  expect(resultOf(call('decimal', 'bin', decimal('-4.5'), 1))).toBe('-5');
  expect(resultOf(call('decimal', 'bin_at', decimal('6.5'), decimal('2.5'), 7))).toBe('4.5');
});

test('bin_at counts from the fixed point', () => {
  expect(resultOf(call('real', 'bin_at', real(6.5), real(2.5), 7))).toBe(4.5);
  expect(resultOf(call('long', 'bin_at', -8, 5, 1))).toBe('-9');
  expect(resultOf(call('timespan', 'bin_at', seconds(3600), seconds(86_400), seconds(43_200)))).toBe(
    '-43200000000000',
  );
  const week = call(
    'datetime',
    'bin_at',
    moment('2017-05-17T10:20:00Z'),
    seconds(7 * 86_400),
    moment('2017-06-04T00:00:00Z'),
  );
  expect(resultOf(week)).toBe(`${Date.parse('2017-05-14')}000000`);
  expect(resultOf(call('timespan', 'bin_at', seconds(1), seconds(0), seconds(0)))).toBeNull();
});
