import { expect, test } from 'vitest';
import { checkRegex, compileRegex } from './regex.ts';

const matches = (pattern: string, text: string) => compileRegex(pattern)?.matches(text) ?? null;

test('an invalid pattern says why', () => {
  expect(checkRegex('(')).toMatch(/missing/);
  expect(checkRegex('(?<=a)b')).not.toBeNull();
  expect(checkRegex('a\\')).not.toBeNull();
  expect(checkRegex('[a')).not.toBeNull();
  expect(checkRegex('a+')).toBeNull();
});

test('digits, blanks and words are those of Unicode, inside and outside of brackets', () => {
  expect([
    matches('\\w+', 'übergrößé_١'),
    matches('[\\w-]+', 'über-größe'),
    matches('\\d[\\d]', '١2'),
    matches('\\s[\\s]', '\u00a0\v'),
    matches('\\W[\\W]', '-😀'),
    matches('\\D\\S[\\D][\\S]', 'éééé'),
  ]).toEqual([true, true, true, true, true, true]);
  expect([matches('[^\\W_]+', 'größe١'), matches('[^\\W_]+', 'a_b'), matches('[^\\w\\s]', 'é')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('characters by number, named groups, classes by name and brackets in first place are read', () => {
  expect([
    matches('\\u0041\\u{42}\\U00000043', 'ABC'),
    matches('[\\u0041-\\u0043]+', 'ABC'),
    matches('(?<a>x)(?P<b>y)', 'xy'),
    matches('[[:alpha:]_]+', 'a_b'),
    matches('[]a]+[^]a]', ']ab'),
    matches('\\[\\]\\\\', '[]\\'),
    matches('(?i)ÄB', 'äb'),
  ]).toEqual([true, true, true, true, true, true, true]);
});

test('what the matcher would misread is refused', () => {
  for (const pattern of [
    '[a-z&&[^x]]',
    '[a[b]]',
    '[0-9--4]',
    '[a~~b]',
    '\\<a',
    'a\\>',
    '\\b{start}a',
    '\\Qa.b\\E',
    '(?x)a b',
  ]) {
    expect(checkRegex(pattern)).not.toBeNull();
  }
  expect(checkRegex('a&&b--c~~[&-]\\b\\\\<')).toBeNull();
});
