import { expect, test } from 'vitest';
import { call, literal, mapped, moment, resultOf, seconds, text } from '../../testing/expressions.ts';

test('now and ago see the moment of the run, not of the compilation', () => {
  expect(mapped('long', ['1', '2'], () => call('datetime', 'now'))).toEqual([
    '1000000000005',
    '1000000000005',
  ]);
  expect(mapped('long', ['1'], () => call('datetime', 'ago', seconds(1)))).toEqual(['999000000005']);
  expect(mapped('long', ['1'], () => call('datetime', 'now', seconds(1)))).toEqual(['1001000000005']);
});

test('datetime_diff counts the boundaries crossed', () => {
  const between = (period: string, later: string, earlier: string) =>
    resultOf(call('long', 'datetime_diff', text(period), moment(later), moment(earlier)));
  expect(between('year', '2017-01-01', '2000-12-31')).toBe('17');
  expect(between('month', '2017-01-01', '2015-12-30')).toBe('13');
  expect(between('week', '2026-11-22T00:00:00Z', '2026-11-21T23:59:59Z')).toBe('1');
  expect(between('second', '2017-10-30T23:00:10.100Z', '2017-10-30T23:00:09.900Z')).toBe('1');
  expect(between('day', '2017-10-29', '2017-10-30')).toBe('-1');
  expect(between('fortnight', '2017-10-29', '2017-10-30')).toBeNull();
});

test('datetime_diff counts below the millisecond', () => {
  const [later, earlier] = [literal('datetime', '1001'), literal('datetime', '-1')];
  expect(resultOf(call('long', 'datetime_diff', text('microsecond'), later, earlier))).toBe('2');
  expect(resultOf(call('long', 'datetime_diff', text('Nanosecond'), earlier, later))).toBe('-1002');
});
