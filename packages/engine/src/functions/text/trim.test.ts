import { expect, test } from 'vitest';
import { call, mapped } from '../../testing/expressions.ts';

test('trim cuts what matches at both ends', () => {
  const trim = (name: string, pattern: string, text: string) =>
    mapped('string', [text], (x) => call('string', name, pattern, x))[0];
  expect(trim('trim', '[^\\w]+', '-  Te st1// $')).toBe('Te st1');
  expect(trim('trim', '--', '--https://bing.com--')).toBe('https://bing.com');
  expect(trim('trim_start', '[^\\w]+', '-  Te st1// $')).toBe('Te st1// $');
  expect(trim('trim_end', '[^\\w]+', '-  Te st1// $')).toBe('-  Te st1');
});

test('one match is cut at each end, and a pattern may bring its own anchors', () => {
  const trim = (name: string, pattern: string, text: string) =>
    mapped('string', [text], (x) => call('string', name, pattern, x))[0];
  expect([
    trim('trim', '', ' asd '),
    trim('trim', '^a', 'asd'),
    trim('trim_start', 'asd$', 'asdw'),
    trim('trim_end', '^asd', 'wasd'),
    trim('trim_end', 'b|ab', 'xab'),
    trim('trim', '(', 'a'),
  ]).toEqual([' asd ', 'sd', 'asdw', 'wasd', 'x', 'a']);
});
