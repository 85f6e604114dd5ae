import { expect, test } from 'vitest';
import { instantFromNanoseconds } from '../../instant.ts';
import { call, literal, moment, resultOf } from '../../testing/expressions.ts';
import { datetimeText } from '../../values/time-text.ts';

const edge = (name: string, iso: string, offset?: number) => {
  const given = offset === undefined ? [] : [offset];
  const nanoseconds = resultOf(call('datetime', name, moment(iso), ...given));
  return nanoseconds && datetimeText(instantFromNanoseconds(BigInt(nanoseconds as string)));
};

test.each([
  ['startofday', undefined, '2017-01-01T00:00:00.0000000Z'],
  ['startofday', -1, '2016-12-31T00:00:00.0000000Z'],
  ['startofweek', 0, '2017-01-01T00:00:00.0000000Z'],
  ['startofweek', -1, '2016-12-25T00:00:00.0000000Z'],
  ['startofmonth', 13, '2018-02-01T00:00:00.0000000Z'],
  ['startofyear', -1, '2016-01-01T00:00:00.0000000Z'],
  ['endofday', undefined, '2017-01-01T23:59:59.9999999Z'],
  ['endofweek', 1, '2017-01-14T23:59:59.9999999Z'],
  ['endofmonth', 1, '2017-02-28T23:59:59.9999999Z'],
  ['endofyear', undefined, '2017-12-31T23:59:59.9999999Z'],
] as const)('%s with the offset %s', (...[name, offset, expected]) => {
  expect(edge(name, '2017-01-01T10:10:17Z', offset)).toBe(expected);
});

test('weeks before 1970 begin on Sundays too', () => {
  expect(edge('startofweek', '1969-12-31T12:00:00Z')).toBe('1969-12-28T00:00:00.0000000Z');
});

test('there is no period beyond the calendar, and none of null', () => {
  expect(edge('startofyear', '2017-01-01', 9000)).toBeNull();
  expect(edge('endofyear', '9999-06-01')).toBe('9999-12-31T23:59:59.9999999Z');
  expect(resultOf(call('datetime', 'startofday', literal('datetime', null)))).toBeNull();
});
