import type { AlertState, MetricBucket } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expectation, firingsOf, stepAlert, turnOf } from './step-alert.ts';
import { trainBand } from './train-band.ts';
import { type WindowValue, windowValues } from './window-values.ts';

const MINUTE = 60_000;
const buckets: MetricBucket[] = [
  [0, 2, 10, 4, 6, 6],
  [MINUTE, 1, 20, 20, 20, 20],
  [4 * MINUTE, 1, 2, 2, 2, 2],
];
const ends = { from: MINUTE, to: 5 * MINUTE, stepMs: MINUTE };

test.each([
  ['sum', 'zero', [10, 30, 20, 0, 2]],
  ['average', 'unknown', [5, 10, 20, null, 2]],
  ['lowest', 'unknown', [4, 4, 20, null, 2]],
  ['highest', 'unknown', [6, 20, 20, null, 2]],
  ['last', 'unknown', [6, 20, 20, null, 2]],
] as const)('windows of two minutes by %s, absent as %s', (stat, absent, expected) => {
  const values = windowValues(buckets, { stat, absent, windowMinutes: 2 }, ends);
  expect(values.map(({ value }) => value)).toEqual(expected);
  expect(values.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5].map((minute) => minute * MINUTE));
});

const series = (values: readonly (number | null)[]): WindowValue[] =>
  values.map((value, index) => ({ at: index * MINUTE, value }));
const steady = [10, 11, 9, 10, 12, 10, 8, 10, 11, 10];

test('one wild window does not move what is usual', () => {
  const band = trainBand(series(steady), 'medium');
  expect(band).toMatchObject({ middle: 10, windows: 10 });
  expect(trainBand(series([...steady, 10_000]), 'medium')?.high).toBeLessThan(25);
  expect(trainBand(series(steady), 'high')?.high).toBeLessThan(band?.high ?? 0);
});

test('what never moved may move a little, and what never went below zero is not expected to', () => {
  expect(trainBand(series(Array(10).fill(100)), 'medium')).toMatchObject({ low: 80, high: 120 });
  expect(trainBand(series([0, 9, 0, 9, 0, 9, 0, 9, 0, 9]), 'low')?.low).toBe(0);
});

test('too few windows train nothing', () => {
  expect(trainBand(series([...steady.slice(1), null]), 'medium')).toBeNull();
});

const above = (value: number, holdMinutes = 0): Expectation => ({
  holdMinutes,
  condition: { kind: 'threshold', side: 'above', value },
  band: null,
});

test('it fires once the condition has held, and is over as soon as it does not', () => {
  expect(firingsOf(series([1, 9, 1, 9, 9, 9, 9, 1]), above(5, 2))).toEqual([
    { from: 5 * MINUTE, to: 7 * MINUTE },
  ]);
  expect(firingsOf(series([1, 9, null, 9]), above(5))).toEqual([
    { from: MINUTE, to: 2 * MINUTE },
    { from: 3 * MINUTE, to: null },
  ]);
});

test('a trained alert fires on the sides that it was asked about', () => {
  const band = { low: 5, middle: 7, high: 9, windows: 10 };
  const trained = (side: 'above' | 'below' | 'either'): Expectation => ({
    ...{ holdMinutes: 0, band },
    condition: {
      ...({ kind: 'normal', side, sensitivity: 'medium' } as const),
      trainedOn: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' },
    },
  });
  const sides = (['above', 'below', 'either'] as const).map((side) =>
    [4, 7, 10].map((value) => firingsOf(series([value]), trained(side)).length),
  );
  expect(sides).toEqual([
    [0, 0, 1],
    [1, 0, 0],
    [1, 0, 1],
  ]);
  expect(firingsOf(series([1000]), { ...trained('either'), band: null })).toEqual([]);
});

test('people are told in turns: never of an end without a beginning, never twice of one', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 5 }), (seen, hold) => {
      let state: AlertState = { kind: 'waiting', since: new Date(0).toISOString() };
      let told: string = 'over';
      for (const value of series(seen)) {
        const next = stepAlert(state, value, above(5, hold));
        const turn = turnOf(state, next);
        expect(turn).not.toBe(told);
        told = turn ?? told;
        state = next;
      }
    }),
  );
});
