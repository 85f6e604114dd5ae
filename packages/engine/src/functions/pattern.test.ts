import { expect, test } from 'vitest';
import { checkRegex } from '../expressions/regex.ts';
import { call, mapped } from '../testing/expressions.ts';

test('extract gives the capture group of the first match', () => {
  const group = (index: number) =>
    mapped('string', ['user=bob, user=eve', 'nobody'], (x) =>
      call('string', 'extract', 'user=([a-z]+)', index, x),
    );
  expect(group(1)).toEqual(['bob', '']);
  expect(group(0)).toEqual(['user=bob', '']);
  expect(group(2)).toEqual(['', '']);
});

test('an optional group that took no part is empty', () => {
  expect(mapped('string', ['ac'], (x) => call('string', 'extract', 'a(b)?c', 1, x))).toEqual(['']);
});

test('trim cuts what matches at both ends', () => {
  const trim = (name: string, pattern: string, text: string) =>
    mapped('string', [text], (x) => call('string', name, pattern, x))[0];
  expect(trim('trim', '[^\\w]+', '-  Te st1// $')).toBe('Te st1');
  expect(trim('trim', '--', '--https://bing.com--')).toBe('https://bing.com');
  expect(trim('trim_start', '[^\\w]+', '-  Te st1// $')).toBe('Te st1// $');
  expect(trim('trim_end', '[^\\w]+', '-  Te st1// $')).toBe('-  Te st1');
});

test('an invalid pattern changes nothing at run time, and says why when checked', () => {
  expect(mapped('string', ['a'], (x) => call('string', 'trim', '(', x))).toEqual(['a']);
  expect(mapped('string', ['a'], (x) => call('string', 'extract', '(', 0, x))).toEqual(['']);
  expect(checkRegex('(')).toMatch(/missing/);
  expect(checkRegex('(?<=a)b')).not.toBeNull();
  expect(checkRegex('a+')).toBeNull();
});
