import { expect, test } from 'vitest';
import { call, moment, resultOf, text } from '../../testing/expressions.ts';

const at = moment('2017-10-30T01:02:03.765Z');

test.each([
  ['Year', '2017'],
  ['quarter', '4'],
  ['month', '10'],
  ['week_of_year', '44'],
  ['day', '30'],
  ['dayOfYear', '303'],
  ['hour', '1'],
  ['minute', '2'],
  ['second', '3'],
  ['millisecond', '765'],
  ['microsecond', '765000'],
  ['nanosecond', '765000000'],
  ['fortnight', null],
])('datetime_part %s', (part, expected) => {
  expect(resultOf(call('long', 'datetime_part', text(part), at))).toBe(expected);
});

test.each([
  ['getyear', '2017'],
  ['getmonth', '10'],
  ['monthofyear', '10'],
  ['dayofmonth', '30'],
  ['dayofyear', '303'],
  ['hourofday', '1'],
])('%s', (name, expected) => {
  expect(resultOf(call('long', name, at))).toBe(expected);
});

test.each([
  ['2020-12-31', '53'],
  ['2020-06-15', '25'],
  ['1970-01-01', '1'],
  ['2000-01-01', '52'],
  ['2019-12-30', '1'],
])('week_of_year of %s follows ISO 8601', (day, week) => {
  expect(resultOf(call('long', 'week_of_year', moment(day)))).toBe(week);
});

test.each([
  ['2020-01-01', '1'],
  ['2021-01-01', '53'],
  ['2021-01-03', '1'],
  ['2019-12-31', '53'],
])('weekofyear of %s goes by the first Wednesday', (day, week) => {
  expect(resultOf(call('long', 'weekofyear', moment(day)))).toBe(week);
});

test('dayofweek is the time since Sunday, before 1970 as well', () => {
  const since = (day: string) => resultOf(call('timespan', 'dayofweek', moment(day)));
  expect([since('1947-11-30T10:00:05Z'), since('1970-05-11'), since('2026-11-21')]).toEqual([
    '0',
    '86400000000000',
    '518400000000000',
  ]);
});
