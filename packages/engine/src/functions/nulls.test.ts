import { expect, test } from 'vitest';
import { call, mapped } from '../testing/expressions.ts';

test('text is never null but may be empty', () => {
  const over = (name: string) => mapped('string', ['', 'a'], (x) => call('bool', name, x));
  expect(over('isnull')).toEqual([false, false]);
  expect(over('isnotnull')).toEqual([true, true]);
  expect(over('isempty')).toEqual([true, false]);
  expect(over('isnotempty')).toEqual([false, true]);
});

test('numbers, moments, truth values and dynamics may be null', () => {
  expect(mapped('long', [null, '0'], (x) => call('bool', 'isnull', x))).toEqual([true, false]);
  expect(mapped('datetime', [null, '0'], (x) => call('bool', 'isnotnull', x))).toEqual([false, true]);
  expect(mapped('bool', [null, false], (x) => call('bool', 'isempty', x))).toEqual([true, false]);
  expect(mapped('dynamic', [null, '', 0], (x) => call('bool', 'isempty', x))).toEqual([true, true, false]);
});

test('not of null is null', () => {
  expect(mapped('bool', [true, false, null], (x) => call('bool', 'not', x))).toEqual([false, true, null]);
});
