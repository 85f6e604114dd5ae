import { expect, test } from 'vitest';
import { blended, contrastRatio } from './contrast.ts';

test('black on white is 21 to 1, and either order says the same', () => {
  expect(contrastRatio('#000', '#fff')).toBeCloseTo(21);
  expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('a translucent colour is measured as it is seen on its background', () => {
  expect(blended('#00000080', '#ffffff')).toBe('#7f7f7f');
  expect(contrastRatio('#0000', '#ffffff')).toBeCloseTo(1);
});

test('what is no colour has no contrast', () => {
  expect(contrastRatio('Canvas', '#ffffff')).toBeNaN();
});
