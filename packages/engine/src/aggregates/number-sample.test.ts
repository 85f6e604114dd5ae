import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOf } from './nearest-rank.ts';
import { NumberSample } from './number-sample.ts';

const EXACT = 1_000_000;
const SKETCHED = 10;

function sampleOf(values: readonly number[], limit: number): NumberSample {
  const sample = new NumberSample(limit, () => undefined);
  for (const value of values) sample.add(value);
  return sample;
}

test('a sketch is within half a percent of the exact percentile', () => {
  const numbers = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), {
    minLength: 50,
    maxLength: 400,
  });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 100 }), (values, percent) => {
      const exact = Number(sampleOf(values, EXACT).percentile(percent));
      const estimate = Number(sampleOf(values, SKETCHED).percentile(percent));
      expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(exact * 0.00501);
    }),
  );
});

test('integers that doubles cannot hold keep their exact rank', () => {
  const wide = fc.bigInt({ min: 2n ** 53n, max: 2n ** 53n + 40n });
  const any = fc.oneof(
    wide,
    wide,
    fc.bigInt({ min: -5n, max: 5n }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  );
  fc.assert(
    fc.property(
      fc.array(any, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 100 }),
      (values, percent) => {
        const sample = new NumberSample(EXACT, () => undefined);
        for (const value of values) {
          sample.add(Number(value));
          if (!Number.isSafeInteger(Number(value))) sample.noteExact(value);
        }
        const sorted = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
        expect(BigInt(sample.percentile(percent)!)).toBe(sorted[rankOf(percent, values.length)]);
      },
    ),
  );
});

test('what is charged is given back when the values become a sketch', () => {
  let bytes = 0;
  const sample = new NumberSample(1000, (more) => {
    bytes += more;
  });
  for (let value = 1; value <= 1000; value++) sample.add(value);
  const exact = bytes;
  for (let value = 0; value < 100_000; value++) sample.add(100 + (value % 100));
  expect(exact).toBeGreaterThan(8000);
  expect(bytes).toBeLessThan(exact + 10_000);
});
