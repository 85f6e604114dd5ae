import { expect, test } from 'vitest';
import { pointAt, polygonOf } from './radar-geometry.ts';
import { type RatedDimension, ratingText, scoreTone } from './rating-model.ts';

test('the first axis points up, and the highest score lies on the rim', () => {
  const { x, y } = pointAt({ axis: 0, axes: 5 }, 4, 60);
  expect(x).toBeCloseTo(0);
  expect(y).toBeCloseTo(-60);
  expect(pointAt({ axis: 3, axes: 5 }, 0, 60)).toMatchObject({ x: expect.closeTo(0), y: expect.closeTo(0) });
});

test('a polygon has a corner for each score', () => {
  expect(polygonOf([4, 2, 0, 1, 3], 60).split(' ')).toHaveLength(5);
});

test('a rating reads as a sentence', () => {
  const dimension = (label: string, score: number): RatedDimension => ({
    id: label,
    label,
    letter: label[0] ?? '',
    score,
    reasons: [],
  });
  expect(ratingText([dimension('Privacy', 3), dimension('Cost', 1)])).toBe(
    'Privacy 3, Cost 1; 4 of 8 in all',
  );
});

test.each([
  [0, 'neutral'],
  [1, 'info'],
  [2, 'warn'],
  [3, 'bad'],
  [4, 'bad'],
] as const)('%i is shown as %s', (score, tone) => {
  expect(scoreTone(score)).toBe(tone);
});
