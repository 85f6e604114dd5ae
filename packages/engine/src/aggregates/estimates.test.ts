import { expect, test } from 'vitest';
import type { NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
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

test.each([
  [0, 0.05],
  [1, 0.025],
  [2, 0.0125],
  [3, 0.009],
  [4, 0.0065],
])('dcount with accuracy %i is off by less than three standard errors', (level, tolerance) => {
  const state = dcount.create({ argumentTypes: ['real'], constants: [undefined, level], exactLimit: 10 });
  state.accumulate(new Uint32Array(200_000), 1, [numbers(200_000)]);
  const estimate = (state.finish(1) as NumberColumn).values[0]!;
  expect(Math.abs(estimate - 200_000) / 200_000).toBeLessThan(tolerance);
});

test('what counts one by one counts exactly, whatever the type', () => {
  const texts = Array.from({ length: 4000 }, (_, index) => ({ a: [index, `${index}`], b: index % 2 === 0 }));
  const state = dcount.create({ argumentTypes: ['dynamic'], constants: [], exactLimit: 4096 });
  const column = buildColumn('dynamic', 8000, (row) => texts[row % 4000]!);
  state.accumulate(new Uint32Array(8000), 1, [column]);
  expect((state.finish(1) as NumberColumn).values[0]).toBe(4000);
  const mixed = [1, '1', true, 'true', 1n << 60n, `${1n << 60n}`, 0.5, '0.5', -1, 4_294_967_295];
  const few = dcount.create({ argumentTypes: ['dynamic'], constants: [], exactLimit: 4096 });
  few.accumulate(new Uint32Array(mixed.length), 1, [
    buildColumn('dynamic', mixed.length, (row) => mixed[row]!),
  ]);
  expect((few.finish(1) as NumberColumn).values[0]).toBe(mixed.length);
});
