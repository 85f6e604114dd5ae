import { expect, test } from 'vitest';
import { rangeOf, steppedRange } from './time-range.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

test('a named range ends now and moves', () => {
  expect(rangeOf({ range: '5m' }, NOW)).toEqual({ fromMs: NOW - 300_000, toMs: NOW, isLive: true });
  expect(rangeOf({}, NOW).fromMs).toBe(NOW - 900_000);
});

test('a fixed range stays; one that ends before it begins is ignored', () => {
  const fixed = { from: '2026-11-22T10:00:00Z', to: '2026-11-22T11:00:00Z' };
  expect(rangeOf({ ...fixed, range: '5m' }, NOW)).toEqual({
    fromMs: Date.parse(fixed.from),
    toMs: Date.parse(fixed.to),
    isLive: false,
  });
  expect(rangeOf({ from: fixed.to, to: fixed.from }, NOW).isLive).toBe(true);
});

test('moments within one step share a range, so that a live chart asks once', () => {
  const at = (ms: number) => steppedRange(rangeOf({ range: '5m' }, NOW + ms));
  expect(at(100)).toEqual(at(900));
  expect(at(100)).not.toEqual(at(1100));
});
