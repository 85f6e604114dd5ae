import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointLength, codePointOffset, sliceCodePoints, unitOffset } from './code-points.ts';

/** Texts in which characters of one and of two units meet. */
const mixed = fc.string({ unit: fc.constantFrom('a', 'é', '字', '😀', '𝐀'), maxLength: 12 });
const position = fc.nat({ max: 15 });

test('positions count characters, as an array of them would', () => {
  fc.assert(
    fc.property(mixed, position, position, (text, start, length) => {
      const characters = [...text];
      expect(codePointLength(text)).toBe(characters.length);
      expect(sliceCodePoints(text, start, start + length)).toBe(
        characters.slice(start, start + length).join(''),
      );
    }),
  );
});

test('units and positions lead to each other', () => {
  fc.assert(
    fc.property(mixed, position, (text, at) => {
      expect(codePointOffset(text, unitOffset(text, at))).toBe(Math.min(at, codePointLength(text)));
    }),
  );
});
