import { expect, test } from 'vitest';
import { call, mapped, moment, resultOf, text } from '../../testing/expressions.ts';

const toUtc = (iso: string, zone: string) =>
  isoOf(resultOf(call('datetime', 'datetime_local_to_utc', moment(iso), text(zone))));
const toLocal = (iso: string, zone: string) =>
  isoOf(resultOf(call('datetime', 'datetime_utc_to_local', moment(iso), text(zone))));

function isoOf(nanoseconds: unknown) {
  return (
    nanoseconds && new Date(Number(BigInt(nanoseconds as string) / 1_000_000n)).toISOString().slice(0, 19)
  );
}

test('moments follow the zone, summer and winter', () => {
  expect(toLocal('2022-07-11T22:18:48Z', 'US/Pacific')).toBe('2022-07-11T15:18:48');
  expect(toLocal('2022-01-11T22:18:48Z', 'US/Pacific')).toBe('2022-01-11T14:18:48');
  expect(toLocal('2022-07-11T22:18:48Z', 'Australia/Canberra')).toBe('2022-07-12T08:18:48');
  expect(toUtc('2020-02-02T20:02:20Z', 'Europe/Paris')).toBe('2020-02-02T19:02:20');
  expect(toUtc('2020-02-02T20:02:20Z', 'Asia/Kolkata')).toBe('2020-02-02T14:32:20');
});

test('an hour that clocks skip counts by the new offset, one that they repeat by the old', () => {
  expect(toUtc('2022-03-27T02:00:00Z', 'Europe/Brussels')).toBe('2022-03-27T00:00:00');
  expect(toUtc('2022-03-27T03:00:00Z', 'Europe/Brussels')).toBe('2022-03-27T01:00:00');
  expect(toUtc('2022-10-30T02:30:00Z', 'Europe/Brussels')).toBe('2022-10-30T00:30:00');
});

test('an unknown zone gives null', () => {
  expect(toLocal('2022-07-11T22:18:48Z', 'Mars/Olympus')).toBeNull();
  expect(toLocal('2022-07-11T22:18:48Z', '+01:00')).toBeNull();
  expect(
    mapped('string', ['UTC', 'Mars'], (x) =>
      call('datetime', 'datetime_utc_to_local', moment('1970-01-01'), x),
    ),
  ).toEqual(['0', null]);
});
