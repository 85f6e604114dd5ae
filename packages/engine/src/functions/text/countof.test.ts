import { expect, test } from 'vitest';
import { call, mapped, type Term } from '../../testing/expressions.ts';

test('countof overlaps for text and not for patterns', () => {
  const count = (...args: Term[]) =>
    mapped('string', [args[0] as string], (x) => call('long', 'countof', x, ...args.slice(1)))[0];
  expect([
    count('aaaa', 'aa'),
    count('ababa', 'aba'),
    count('ababa', 'ab', 'normal'),
    count('ababa', 'aba', 'regex'),
    count('a', ''),
    count('abcabc', 'a.c', 'regex'),
  ]).toEqual(['3', '2', '2', '1', '0', '2']);
});
