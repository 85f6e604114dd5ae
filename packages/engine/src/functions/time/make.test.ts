import { expect, test } from 'vitest';
import { call, literal, long, mapped, moment, real, resultOf, text } from '../../testing/expressions.ts';

const nanoseconds = (iso: string) => `${Date.parse(iso)}000000`;

test('make_datetime takes parts, seconds to the tick', () => {
  expect(resultOf(call('datetime', 'make_datetime', 2017, 10, 1))).toBe(nanoseconds('2017-10-01'));
  expect(resultOf(call('datetime', 'make_datetime', 2017, 10, 1, 12, 10))).toBe(
    nanoseconds('2017-10-01T12:10:00Z'),
  );
  expect(resultOf(call('datetime', 'make_datetime', 2017, 10, 1, 12, 11, real(0.1234567)))).toBe(
    '1506859860123456700',
  );
  expect(resultOf(call('datetime', 'make_datetime', text('2017-10-01')))).toBe(nanoseconds('2017-10-01'));
});

test.each([
  [2017, 2, 29, 0, 0],
  [2017, 13, 1, 0, 0],
  [2017, 1, 1, 24, 0],
  [2017, 1, 1, 0, 60],
  [0, 1, 1, 0, 0],
])('make_datetime(%i, %i, %i, %i, %i) is null', (...parts) => {
  expect(resultOf(call('datetime', 'make_datetime', ...parts))).toBeNull();
});

test('make_timespan takes two to four parts', () => {
  expect(resultOf(call('timespan', 'make_timespan', 1, 30))).toBe('5400000000000');
  expect(resultOf(call('timespan', 'make_timespan', 1, 30, real(0.5)))).toBe('5400500000000');
  expect(resultOf(call('timespan', 'make_timespan', 1, 12, 30, real(55.123)))).toBe('131455123000000');
  expect(resultOf(call('timespan', 'make_timespan', 24, 0))).toBeNull();
  expect(resultOf(call('timespan', 'make_timespan', long(null), 0))).toBeNull();
});

test('unixtime_… counts from 1970, whole or not', () => {
  const expected = nanoseconds('2019-01-01');
  expect(resultOf(call('datetime', 'unixtime_seconds_todatetime', 1_546_300_800))).toBe(expected);
  expect(resultOf(call('datetime', 'unixtime_milliseconds_todatetime', 1_546_300_800_000))).toBe(expected);
  expect(resultOf(call('datetime', 'unixtime_microseconds_todatetime', 1_546_300_800_000_000))).toBe(
    expected,
  );
  expect(resultOf(call('datetime', 'unixtime_nanoseconds_todatetime', literal('long', expected)))).toBe(
    expected,
  );
  expect(resultOf(call('datetime', 'unixtime_seconds_todatetime', real(1.5)))).toBe('1500000000');
  expect(
    mapped('long', ['9223372036854775807', null], (x) => call('datetime', 'unixtime_seconds_todatetime', x)),
  ).toEqual([null, null]);
});

test('datetime_add counts whole months and keeps the last day', () => {
  const add = (period: string, amount: number, iso: string) =>
    resultOf(call('datetime', 'datetime_add', text(period), amount, moment(iso)));
  expect(add('Year', -5, '2017-01-01')).toBe(nanoseconds('2012-01-01'));
  expect(add('quarter', 12, '2017-01-01')).toBe(nanoseconds('2020-01-01'));
  expect(add('month', -15, '2017-01-01')).toBe(nanoseconds('2015-10-01'));
  expect(add('month', 1, '2024-01-31T10:00:00Z')).toBe(nanoseconds('2024-02-29T10:00:00Z'));
  expect(add('week', 100, '2017-01-01')).toBe(nanoseconds('2018-12-02'));
  expect(add('microsecond', -1, '1970-01-01')).toBe('-1000');
  expect(add('year', 9000, '2017-01-01')).toBeNull();
  expect(add('fortnight', 1, '2017-01-01')).toBeNull();
});
