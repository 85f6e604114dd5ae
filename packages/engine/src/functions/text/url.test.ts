import { expect, test } from 'vitest';
import { call, mapped } from '../../testing/expressions.ts';

test('URLs are encoded with lower-case digits', () => {
  const texts = ['https://www.bing.com/hello world', 'é', 'a-b_c.d~e', ''];
  expect(mapped('string', texts, (x) => call('string', 'url_encode', x))).toEqual([
    'https%3a%2f%2fwww.bing.com%2fhello+world',
    '%c3%a9',
    'a-b_c.d~e',
    '',
  ]);
  expect(mapped('string', ['a b'], (x) => call('string', 'url_encode_component', x))).toEqual(['a%20b']);
});

test('URLs are decoded, and what is no escape stays', () => {
  const texts = ['https%3a%2F%2fwww.bing.com%2f', 'a+b%20c', '%c3%a9', '100%', '%zz', '%ff'];
  expect(mapped('string', texts, (x) => call('string', 'url_decode', x))).toEqual([
    'https://www.bing.com/',
    'a b c',
    'é',
    '100%',
    '%zz',
    '\uFFFD',
  ]);
});
