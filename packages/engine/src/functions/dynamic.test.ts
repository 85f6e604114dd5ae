import { expect, test } from 'vitest';
import { call, dynamic, mapped } from '../testing/expressions.ts';

test('bag_remove_keys removes keys, and nested ones by path', () => {
  const bag = { secret: 1, 'a.b': 2, inner: { secret: 3, kept: 4 } };
  const without = (keys: string[]) =>
    mapped('dynamic', [bag], (x) => call('dynamic', 'bag_remove_keys', x, dynamic(keys)))[0];
  expect(without(['secret'])).toEqual({ 'a.b': 2, inner: { secret: 3, kept: 4 } });
  expect(without(['a.b', '$.inner.secret', 'absent'])).toEqual({ secret: 1, inner: { kept: 4 } });
});

test('what is no bag loses nothing', () => {
  expect(
    mapped('dynamic', ['text', [1], null], (x) => call('dynamic', 'bag_remove_keys', x, dynamic(['a']))),
  ).toEqual(['text', [1], null]);
});

test('bag_has_key looks at keys and paths, not at what a bag inherits', () => {
  const has = (key: string) =>
    mapped('dynamic', [{ a: null, b: { c: 1 } }, [1]], (x) => call('bool', 'bag_has_key', x, key));
  expect([has('a'), has('$.b.c'), has('toString'), has('$.a.x')]).toEqual([
    [true, null],
    [true, null],
    [false, null],
    [false, null],
  ]);
});

test('array_length is null for what is no array', () => {
  expect(mapped('dynamic', [[1, 2], [], {}, null], (x) => call('long', 'array_length', x))).toEqual([
    '2',
    '0',
    null,
    null,
  ]);
});
