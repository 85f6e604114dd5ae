import { expect, test } from 'vitest';
import { keyPath, parseJsonPath, valueAt } from './json-path.ts';

test.each([
  ['$', []],
  ['$.a.b', ['a', 'b']],
  [`$['a b']["c.d"][0][-1]`, ['a b', 'c.d', 0, -1]],
  [`$['it\\'s']`, ["it's"]],
  ['$.a[*]', null],
  ['$..a', null],
  ['$a', null],
  ['a.b', null],
])('the steps of %s', (text, steps) => {
  expect(parseJsonPath(text)).toEqual(steps);
});

test('text that is no path is one key', () => {
  expect([keyPath('a.b'), keyPath('$a'), keyPath('$.a')]).toEqual([['a.b'], ['$a'], ['a']]);
});

test('a path leads to a member or nowhere', () => {
  const value = { a: [{ b: null }] };
  expect(valueAt(value, ['a', 0, 'b'])).toBeNull();
  expect(valueAt(value, ['a', 1, 'b'])).toBeUndefined();
  expect(valueAt(value, ['toString'])).toBeUndefined();
});

test('a path without end is one key', () => {
  expect(keyPath(`$${'.a'.repeat(300)}`)).toHaveLength(1);
  expect(keyPath(`$${'.a'.repeat(256)}`)).toHaveLength(256);
});
