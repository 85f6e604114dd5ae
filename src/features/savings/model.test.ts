import type { ProbeSaving } from '@lookout/contract';
import { expect, test } from 'vitest';
import { dayBars, figuresOf, monthName, totalOf, verdictOf } from './model.ts';

const probe: ProbeSaving = {
  probeId: 'prb_1',
  title: 'Drop',
  isOn: true,
  activeSeconds: 100,
  projectedBytesPerSecond: 50,
  recordsIn: 40,
  recordsOut: 10,
  bytesIn: 9000,
  bytesOut: 4000,
};

test('what was saved is what came less what left, and the projection is for the time that it ran', () => {
  expect(figuresOf(probe)).toEqual({ measured: 5000, projected: 5000, droppedRecords: 30 });
});

test('a probe that creates records dropped none, and may have added bytes', () => {
  const adding = { ...probe, recordsOut: 60, bytesOut: 12_000 };
  expect(figuresOf(adding)).toMatchObject({ measured: -3000, droppedRecords: 0 });
});

test('probes without evidence are measured, and left out of the comparison', () => {
  const unknown = { ...probe, projectedBytesPerSecond: null };
  expect(totalOf({ probes: [probe, unknown] })).toEqual({
    measured: 10_000,
    droppedRecords: 60,
    projected: 5000,
    comparable: 5000,
  });
  expect(totalOf({ probes: [unknown] }).projected).toBeNull();
});

test.each([
  [5000, 9999, 'as projected'],
  [4999, 10_000, 'less than projected'],
  [20_001, 10_000, 'more than projected'],
  [-3000, -4000, 'as projected'],
  [-9000, -4000, 'less than projected'],
  [100, 900, null],
  [5000, null, null],
] as const)('%d bytes where %s were projected is %s', (measured, projected, verdict) => {
  expect(verdictOf({ measured, projected })).toBe(verdict);
});

test('days without figures have a bar of nothing, and days to come have none', () => {
  const days = [
    { day: '2026-11-02', bytes: 10 },
    { day: '2026-11-04', bytes: 20 },
  ];
  expect(dayBars({ month: '2026-11', days })).toEqual({
    categories: ['1', '2', '3', '4'],
    values: [0, 10, 0, 20],
  });
  expect(dayBars({ month: '2026-11', days: [] }).categories).toEqual([]);
});

test('a month has a name', () => {
  expect(monthName('2026-11')).toBe('November 2026');
});
