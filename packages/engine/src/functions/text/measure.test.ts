import { expect, test } from 'vitest';
import { call, mapped } from '../../testing/expressions.ts';

const TEXTS = ['hello', '⒦⒰⒮⒯⒪', 'C\u0327edilla', '😀', ''];

test('strlen counts code points', () => {
  expect(mapped('string', TEXTS, (x) => call('long', 'strlen', x))).toEqual(['5', '5', '8', '1', '0']);
});

test('string_size counts the bytes of UTF-8', () => {
  const bytes = TEXTS.map((text) => String(new TextEncoder().encode(text).length));
  expect(mapped('string', TEXTS, (x) => call('long', 'string_size', x))).toEqual(bytes);
});

test('isascii and isutf8 tell kinds of text', () => {
  expect(mapped('string', TEXTS, (x) => call('bool', 'isascii', x))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(mapped('string', ['é😀', '\uD83D', 'a\uDE00b'], (x) => call('bool', 'isutf8', x))).toEqual([
    true,
    false,
    false,
  ]);
});
