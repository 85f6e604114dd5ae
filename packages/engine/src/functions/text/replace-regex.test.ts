import { expect, test } from 'vitest';
import { call, resultOf } from '../../testing/expressions.ts';

const replace = (text: string, regex: string, rewrite: string) =>
  resultOf(call('string', 'replace_regex', text, regex, rewrite));

test('replace_regex writes captured groups where the rewrite names them', () => {
  expect([
    replace('Number is 1', 'is (\\d+)', 'was: \\1'),
    replace('a1b2', '([a-z])(\\d)', '\\2\\1[\\0]'),
    replace('a-b', '-', '\\\\'),
    replace('a-b', '-', '$1'),
    replace('ac', 'a(b)?c', '<\\1>'),
  ]).toEqual(['Number was: 1', '1a[a1]2b[b2]', 'a\\b', 'a$1b', '<>']);
});

test('empty matches are rewritten between characters, surrogate pairs kept whole', () => {
  expect(replace('abc', 'x*', '-')).toBe('-a-b-c-');
  expect(replace('😀', 'x*', '-')).toBe('-😀-');
});

test('a rewrite that names no group of the pattern replaces nothing', () => {
  expect([replace('abc', '(b)', '\\2'), replace('abc', 'b', '\\x'), replace('abc', '(', 'x')]).toEqual([
    'abc',
    'abc',
    'abc',
  ]);
});

test('replace is the old name, with its arguments in the old order', () => {
  expect(resultOf(call('string', 'replace', '(\\d)', '<\\1>', 'a1'))).toBe('a<1>');
});
