import { expect, test } from 'vitest';
import { nanosecondsOf } from '../../instant.ts';
import { PlanError } from '../../plan/plan-error.ts';
import { call, literal, mapped, resultOf, text } from '../../testing/expressions.ts';
import { parseDatetime } from '../../values/parse-datetime.ts';
import { parseTimespan } from '../../values/parse-timespan.ts';

const at = (value: string, format: string) =>
  resultOf(
    call(
      'string',
      'format_datetime',
      literal('datetime', `${nanosecondsOf(parseDatetime(value)!)}`),
      text(format),
    ),
  );
const span = (value: string, format: string) =>
  resultOf(
    call(
      'string',
      'format_timespan',
      literal('timespan', `${nanosecondsOf(parseTimespan(value)!)}`),
      text(format),
    ),
  );

test.each([
  ['2017-01-29 09:00:05', 'yy-MM-dd [HH:mm:ss]', '17-01-29 [09:00:05]'],
  ['2017-01-29 09:00:05', 'yyyy-M-dd [H:mm:ss]', '2017-1-29 [9:00:05]'],
  ['2017-01-29 21:00:05', 'yy/MM/dd, hh:mm:ss tt', '17/01/29, 09:00:05 PM'],
  ['2017-01-29 00:05:00', 'h_m tt', '12_5 AM'],
  ['2009-06-15 13:45:30.6175425', 's.fffffff s.ff', '30.6175425 30.61'],
  ['2009-06-15 13:45:30.0001150', 's.FFFFFFF', '30.000115'],
  ['2009-06-15 13:45:30.05', 's.F', '30'],
  ['0900-01-01', 'y yy yyyy', '0 00 0900'],
  ['1960-01-02 03:04:05', 'd H:m:s', '2 3:4:5'],
])('%s as %s', (value, format, expected) => {
  expect(at(value, format)).toBe(expected);
});

test.each([
  ['29.09:00:05.12345', 'dd.hh:mm:ss:FF', '29.09:00:05:12'],
  ['29.09:00:05.12345', 'ddd.h:mm:ss [fffffff]', '029.9:00:05 [1234500]'],
  ['15.13:45:30', 'd H m s', '15 13 45 30'],
  ['-1.02:00:00', 'd.hh', '-1.02'],
])('%s as %s', (value, format, expected) => {
  expect(span(value, format)).toBe(expected);
});

test('null is written as nothing, and formats that KQL lacks are refused', () => {
  expect(mapped('datetime', [null], (x) => call('string', 'format_datetime', x, text('yyyy')))).toEqual(['']);
  for (const format of ['MMM', 'yyyyTHH', 'ddd', 'yyy', 'HH"h"']) {
    expect(() => at('2017-01-29', format)).toThrow(PlanError);
  }
});
