import { expect, test } from 'vitest';
import { call, mapped, resultOf, type Term } from '../testing/expressions.ts';

test("indexof answers as Microsoft's documentation shows", () => {
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
  ]).toEqual(['2', '2', '-1', '-1', '2', '4', '2', '9', '-1']);
});

test('split cuts at a delimiter, or gives one part', () => {
  const parts = (...args: Term[]) => resultOf(call('dynamic', 'split', ...args));
  expect([
    parts('aa_bb', '_'),
    parts('aaa_bbb_ccc', '_', 1),
    parts('', '_'),
    parts('a__b', '_'),
    parts('aabbcc', 'bb'),
  ]).toEqual([['aa', 'bb'], ['bbb'], [''], ['a', '', 'b'], ['aa', 'cc']]);
});

test('countof overlaps for text and not for patterns', () => {
  const count = (...args: Term[]) =>
    mapped('string', [args[0] as string], (x) => call('long', 'countof', x, ...args.slice(1)))[0];
  expect([
    count('aaaa', 'aa'),
    count('ababa', 'aba'),
    count('ababa', 'aba', 'regex'),
    count('a', ''),
    count('abcabc', 'a.c', 'regex'),
  ]).toEqual(['3', '2', '1', '0', '2']);
});
