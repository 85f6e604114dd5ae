import { expect, test } from 'vitest';
import { parseTimespan } from './parse-timespan.ts';
import { datetimeText, negated, timespanText } from './time-text.ts';

test('a moment beyond the calendar has no text', () => {
  expect(datetimeText({ ms: 1e16, nanos: 0 })).toBe('');
});

test('negation is its own inverse, to the nanosecond', () => {
  const duration = { ms: 5, nanos: 999_999 };
  expect(negated(negated(duration))).toEqual(duration);
  expect(timespanText(negated({ ms: 86_400_000, nanos: 100 }))).toBe('-1.00:00:00.0000001');
});

test('durations of absurd length are no durations', () => {
  expect(parseTimespan(`${'9'.repeat(400)}d`)).toBeNull();
  expect(parseTimespan(`${'9'.repeat(400)}.00:00:00`)).toBeNull();
});
