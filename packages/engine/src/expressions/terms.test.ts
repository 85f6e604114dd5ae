import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasPrefix, hasSuffix, hasTerm, termsTest } from './terms.ts';

test('a term is a whole run of letters and digits', () => {
  expect([
    hasTerm('svchost.exe', 'svchost.exe'),
    hasTerm('svchost.exe1', 'svchost.exe'),
    hasTerm('.ex.e', 'ex'),
    hasTerm('.ex.e', 'exe'),
    hasTerm('a.b', '.b'),
    hasTerm('grün gelb', 'gr'),
    hasTerm('𝐀b', 'b'),
    hasTerm('😀b', 'b'),
    hasTerm('.', '.'),
    hasTerm('', ''),
    hasTerm('', 'a'),
  ]).toEqual([true, false, true, false, true, false, false, true, true, true, false]);
});

test('a later occurrence counts where the first is inside a term', () => {
  expect([hasTerm('xab ab', 'ab'), hasPrefix('xab abc', 'ab'), hasSuffix('abx xab', 'ab')]).toEqual([
    true,
    true,
    true,
  ]);
});

test('prefixes begin where a term begins, suffixes end where one ends', () => {
  expect([
    hasPrefix('north america', 'ame'),
    hasPrefix('north america', 'merica'),
    hasPrefix('', ''),
  ]).toEqual([true, false, true]);
  expect([
    hasSuffix('north america', 'rica'),
    hasSuffix('north america', 'ame'),
    hasSuffix('a.b', '.'),
  ]).toEqual([true, false, true]);
});

test('any of many needles is found as one of few is', () => {
  const needles = [...'abcdefghij', 'x.y', ''].slice(0, -1);
  const texts = ['a', 'ab', 'k', 'x.y', 'zx.y', 'k-j', 'aé', ''];
  const one = (text: string) => needles.some((needle) => hasTerm(text, needle));
  expect(texts.map(termsTest(needles))).toEqual(texts.map(one));
  expect(termsTest([...needles, ''])('anything')).toBe(true);
});

test('a needle of one term is found exactly where the text, cut into terms, has it', () => {
  const piece = fc.constantFrom('a', 'b1', 'é', '字', '𝐀', '.', ' ', '_', '😀');
  const text = fc.string({ unit: piece, maxLength: 10 });
  const term = fc.string({ unit: fc.constantFrom('a', 'b1', 'é', '字', '𝐀'), minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(text, term, (source, needle) => {
      const terms = source.split(/[^\p{L}\p{N}]+/u);
      expect(hasTerm(source, needle)).toBe(terms.includes(needle));
      expect(hasPrefix(source, needle)).toBe(terms.some((whole) => whole.startsWith(needle)));
      expect(hasSuffix(source, needle)).toBe(terms.some((whole) => whole.endsWith(needle)));
    }),
  );
});
