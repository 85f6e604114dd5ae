import type { BinaryOperator } from '@lookout/contract';
import { expect, test } from 'vitest';
import { binary, mapped } from '../testing/expressions.ts';

const holds = (values: string[], operator: BinaryOperator, needle: string) =>
  mapped('string', values, (x) => binary(x, operator, needle));

test('has finds whole terms without case', () => {
  const values = ['North America', 'americas', 'south-AMERICA!', 'a_america_b', ''];
  expect(holds(values, 'has', 'america')).toEqual([true, false, true, true, false]);
  expect(holds(values, '!has', 'america')).toEqual([false, true, false, false, true]);
  expect(holds(values, 'has_cs', 'America')).toEqual([true, false, false, false, false]);
  expect(holds(values, '!has_cs', 'America')).toEqual([false, true, true, true, true]);
});

test('has takes text of several terms, and punctuation bounds itself', () => {
  expect(holds(['GET /api/v1 200', 'GET /api/v12'], 'has', '/api/v1')).toEqual([true, false]);
  expect(holds(['naïveté x', 'naïve x'], 'has', 'naïve')).toEqual([false, true]);
});

test('has goes on past an occurrence inside a longer term', () => {
  expect(holds(['errors error'], 'has', 'error')).toEqual([true]);
});

test.each<[BinaryOperator, boolean[]]>([
  ['contains', [true, true, false]],
  ['!contains', [false, false, true]],
  ['contains_cs', [false, true, false]],
  ['!contains_cs', [true, false, true]],
  ['startswith', [true, true, false]],
  ['!startswith', [false, false, true]],
  ['startswith_cs', [false, true, false]],
  ['!startswith_cs', [true, false, true]],
  ['endswith', [true, true, false]],
  ['!endswith', [false, false, true]],
  ['endswith_cs', [false, true, false]],
  ['!endswith_cs', [true, false, true]],
  ['=~', [true, true, false]],
  ['!~', [false, false, true]],
])('%s heeds case and negation', (operator, expected) => {
  expect(holds(['ABC', 'aBc', 'x'], operator, 'aBc')).toEqual(expected);
});

test('hasprefix and hassuffix look at the bounds of terms', () => {
  const values = ['North America', 'an-AMEricana', 'panamerica'];
  expect(holds(values, 'hasprefix', 'ame')).toEqual([true, true, false]);
  expect(holds(values, '!hasprefix', 'ame')).toEqual([false, false, true]);
  expect(holds(values, 'hasprefix_cs', 'Ame')).toEqual([true, false, false]);
  expect(holds(values, '!hasprefix_cs', 'Ame')).toEqual([false, true, true]);
  expect(holds(values, 'hassuffix', 'RICA')).toEqual([true, false, true]);
  expect(holds(values, '!hassuffix', 'RICA')).toEqual([false, true, false]);
  expect(holds(values, 'hassuffix_cs', 'rica')).toEqual([true, false, true]);
  expect(holds(values, '!hassuffix_cs', 'rica')).toEqual([false, true, false]);
});

test('matches regex finds the pattern anywhere, in linear time', () => {
  expect(holds(['user=bob', 'user='], 'matches regex', 'user=[a-z]+')).toEqual([true, false]);
  expect(holds([`${'a'.repeat(5000)}b`], 'matches regex', '^(a+)+$')).toEqual([false]);
});

test('an invalid pattern matches nothing', () => {
  expect(holds(['('], 'matches regex', '(')).toEqual([false]);
});

test('a dynamic value is searched as its text', () => {
  expect(mapped('dynamic', ['Welcome', { a: 'welcome' }, null], (x) => binary(x, 'has', 'welcome'))).toEqual([
    true,
    true,
    false,
  ]);
});
