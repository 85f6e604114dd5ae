import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QuantileSketch } from './quantile-sketch.ts';

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
  fc.integer({ min: -1000, max: 1000 }),
);

function sketchOf(values: readonly number[]): QuantileSketch {
  const sketch = new QuantileSketch(() => undefined);
  for (const value of values) sketch.add(value);
  return sketch;
}

test('every rank is within half a percent of the sorted value', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 50 }), (values) => {
      const sketch = sketchOf(values);
      values
        .toSorted((a, b) => a - b)
        .forEach((value, rank) => {
          expect(Math.abs(sketch.valueAt(rank) - value)).toBeLessThanOrEqual(
            Math.abs(value) * 0.00501 + 1e-9,
          );
        });
    }),
  );
});

test('merging gives what all values at once give, negative ones too', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { minLength: 1 }), fc.array(anyNumber), (some, more) => {
      const merged = sketchOf(some);
      merged.merge(sketchOf(more));
      const whole = sketchOf([...some, ...more]);
      for (let rank = 0; rank < whole.count; rank++) expect(merged.valueAt(rank)).toBe(whole.valueAt(rank));
    }),
  );
});

test('infinities take the ends, and memory stays bounded', () => {
  let bytes = 0;
  const sketch = new QuantileSketch((taken) => {
    bytes += taken;
  });
  for (const value of [Number.POSITIVE_INFINITY, 0, Number.NEGATIVE_INFINITY, 1e-300, 1]) sketch.add(value);
  expect(sketch.valueAt(4)).toBeGreaterThan(9e299);
  expect(sketch.valueAt(0)).toBeLessThan(-9e299);
  expect(bytes).toBeLessThan(4_000_000);
});
