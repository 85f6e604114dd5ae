import { expect, test } from 'vitest';
import {
  formatAbsoluteTime,
  formatByteRate,
  formatBytes,
  formatCount,
  formatDuration,
  formatNanoseconds,
  formatNanosecondsClock,
  formatRate,
  formatRelativeTime,
  formatShare,
} from './format.ts';

test('counts have three significant digits and SI suffixes', () => {
  expect([0, 7, 0.1234, 12.34, 999, 999.6, 1234, 45_600_000].map(formatCount)).toEqual([
    '0',
    '7',
    '0.123',
    '12.3',
    '999',
    '1k',
    '1.23k',
    '45.6M',
  ]);
});

test('rates say a second', () => {
  expect(formatRate(201.4)).toBe('201/s');
  expect(formatByteRate(2048)).toBe('2 KiB/s');
});

test('bytes use IEC units and never show four digits', () => {
  expect([0, 512, 1000, 1024, 1536, 5_368_709_120].map(formatBytes)).toEqual([
    '0 B',
    '512 B',
    '0.977 KiB',
    '1 KiB',
    '1.5 KiB',
    '5 GiB',
  ]);
});

test('shares keep a trace of what is tiny', () => {
  expect([0, 0.0004, 0.123, 0.5, 1].map(formatShare)).toEqual(['0 %', '< 0.1 %', '12.3 %', '50 %', '100 %']);
});

test('durations pick the unit that people would say', () => {
  expect([0, 0.25, 180, 999.7, 2500, 180_000, 7_200_000].map(formatDuration)).toEqual([
    '0 ms',
    '250 µs',
    '180 ms',
    '1 s',
    '2.5 s',
    '3 min',
    '2 h',
  ]);
});

test('relative times look both ways', () => {
  const now = Date.UTC(2026, 10, 22, 21, 0, 0);
  expect(formatRelativeTime(now - 2000, now)).toBe('just now');
  expect(formatRelativeTime(now - 59_000, now)).toBe('59 s ago');
  expect(formatRelativeTime(now - 330_000, now)).toBe('5 min ago');
  expect(formatRelativeTime(now + 7_300_000, now)).toBe('in 2 h');
});

test('record times are exact to the nanosecond, also before 1970', () => {
  expect(formatNanoseconds('1795381445678901234')).toMatch(/^2026-11-22 \d\d:\d\d:\d\d\.678901234 UTC$/);
  expect(formatNanoseconds('-1')).toBe('1969-12-31 23:59:59.999999999 UTC');
  expect(formatNanosecondsClock('678901234')).toBe('00:00:00.678');
});

test('what is no number or time reads as missing', () => {
  expect(formatCount(Number.NaN)).toBe('–');
  expect(formatAbsoluteTime('nonsense')).toBe('–');
  expect(formatRelativeTime('nonsense')).toBe('–');
});
