import { expect, test } from 'vitest';
import type { NumberColumn } from '../column.ts';
import { dcount } from './dcount.ts';
import { percentile } from './percentile.ts';

const numbers = (count: number, from = 0): NumberColumn => ({
  type: 'real',
  values: Float64Array.from({ length: count }, (_, index) => from + index + 1),
});
const accuracy: NumberColumn = { type: 'real', values: new Float64Array(0) };

test('dcount beyond its limit estimates within a few percent, in bounded memory', () => {
  const state = dcount.create({ argumentTypes: ['real'], constants: [], exactLimit: 100 });
  state.accumulate(new Uint32Array(50_000), 1, [numbers(50_000)]);
  const estimate = (state.finish(1) as NumberColumn).values[0]!;
  expect(Math.abs(estimate - 50_000) / 50_000).toBeLessThan(0.06);
  expect(state.bytes).toBeLessThan(20_000);
});

test('percentile beyond its limit is within half a percent, in bounded memory', () => {
  const state = percentile.create({
    argumentTypes: ['real', 'real'],
    constants: [undefined, 95],
    exactLimit: 100,
  });
  state.accumulate(new Uint32Array(50_000), 1, [numbers(50_000), accuracy]);
  const value = (state.finish(1) as NumberColumn).values[0]!;
  expect(Math.abs(value - 47_500) / 47_500).toBeLessThan(0.006);
  expect(state.bytes).toBeLessThan(20_000);
});

test('an estimate merges with an exact state to what all rows at once give', () => {
  const make = () => dcount.create({ argumentTypes: ['real'], constants: [], exactLimit: 100 });
  const [whole, many, few] = [make(), make(), make()];
  whole.accumulate(new Uint32Array(1050), 1, [numbers(1050)]);
  many.accumulate(new Uint32Array(1000), 1, [numbers(1000)]);
  few.accumulate(new Uint32Array(50), 1, [numbers(50, 1000)]);
  few.merge(many, Uint32Array.of(0), 1);
  expect(few.finish(1)).toEqual(whole.finish(1));
});
