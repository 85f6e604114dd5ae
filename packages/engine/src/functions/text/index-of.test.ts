import { expect, test } from 'vitest';
import { call, resultOf, type Term } from '../../testing/expressions.ts';

test('indexof answers as Kusto does: length counts the positions where a match may begin', () => {
  const at = (...args: Term[]) => resultOf(call('long', 'indexof', ...args));
  expect([
    at('abcdefg', 'cde'),
    at('abcdefg', 'cde', 1, 4),
    at('abcdefg', 'cde', 1, 2),
    at('abcdefg', 'cde', 3, 4),
    at('abcdefg', 'cde', -5),
    at(1_234_567, 5, 1, 4),
    at('abcdefg', 'cde', 2, -1),
    at('abcdefgabcdefg', 'cde', 1, 10, 2),
    at('abcdefgabcdefg', 'cde', 1, -1, 3),
  ]).toEqual(['2', '2', '2', '-1', '2', '4', '2', '9', '-1']);
});

test('indexof counts characters, and knows ranges that make no sense', () => {
  const at = (...args: Term[]) => resultOf(call('long', 'indexof', ...args));
  expect([
    at('😀a😀b', 'b'),
    at('😀a😀b', '😀', 1),
    at('😀a😀b', 'b', 0, 3),
    at('😀a😀b', 'b', 0, 4),
  ]).toEqual(['3', '2', '-1', '3']);
  expect([at('abc', 'a', 0, -2), at('abc', 'a', 0, -1, -1), at('abc', 'c', 9), at('abc', 'a', -9)]).toEqual([
    null,
    null,
    '-1',
    '0',
  ]);
  expect([at('aaa', 'aa', 0, -1, 2), at('abc', ''), at('', '', 0, -1, 2)]).toEqual(['1', '0', '-1']);
});

test('indexof_regex finds matches that do not overlap; a negative start is invalid', () => {
  const at = (...args: Term[]) => resultOf(call('long', 'indexof_regex', ...args));
  expect([
    at('abcabc', 'a.c'),
    at('abcabcdefg', 'a.c', 0, 9, 2),
    at('abcabc', 'a.c', 1, -1, 2),
    at('ababaa', 'a.a', 0, -1, 2),
    at('abcabc', 'a|ab', -1),
    at('😀ab', 'b'),
    at('abc', '('),
  ]).toEqual(['0', '3', '-1', '-1', null, '2', null]);
});
