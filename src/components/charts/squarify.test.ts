import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { squarify } from './squarify.ts';

const frame = { x: 10, y: 20, width: 600, height: 400 };

test('the example of the paper comes out as the paper draws it', () => {
  const rects = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
  expect(rects[0]).toEqual({ x: 0, y: 0, width: 3, height: 2 });
  expect(rects[1]).toEqual({ x: 0, y: 2, width: 3, height: 2 });
  expect(rects[2]?.height).toBeCloseTo(7 / 3);
  expect(rects[2]?.width).toBeCloseTo(12 / 7);
});

test('areas are in proportion, and nothing leaves the frame', () => {
  const values = fc
    .array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 80 })
    .map((list) => list.toSorted((left, right) => right - left));
  return fc.assert(
    fc.property(values, (list) => {
      const total = list.reduce((sum, value) => sum + value, 0);
      for (const [index, { x, y, width, height }] of squarify(list, frame).entries()) {
        expect(width * height).toBeCloseTo(((list[index] ?? 0) / total) * 240_000, 3);
        expect(x).toBeGreaterThan(9.99);
        expect(y).toBeGreaterThan(19.99);
        expect(x + width).toBeLessThan(610.01);
        expect(y + height).toBeLessThan(420.01);
      }
    }),
  );
});

test('what is hardly there stays within the frame beside what is everything', () => {
  const [, least] = squarify([338_993_145.2818883, 0.001], frame);
  expect((least?.y ?? 0) + (least?.height ?? 0)).toBeLessThanOrEqual(420);
});

test('nothing fills nothing', () => {
  expect(squarify([], frame)).toEqual([]);
});
