import type { ScalarType } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, dynamic, mapped, resultOf, type Term } from '../../testing/expressions.ts';

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

test('extract converts what it finds to the type asked for', () => {
  const found = (type: ScalarType, text: string) =>
    resultOf(call(type, 'extract', 'x=(\\S+)', 1, text, type));
  expect([
    found('int', 'x=07'),
    found('long', 'x=9007199254740993'),
    found('real', 'x=45.6'),
    found('bool', 'x=true'),
    found('datetime', 'x=2024-01-02'),
    found('string', 'x=a'),
  ]).toEqual([7, '9007199254740993', 45.6, true, '1704153600000000000', 'a']);
  expect([found('int', 'x=a'), found('int', ''), found('string', '')]).toEqual([null, null, '']);
});

test('extract_all gives texts for one group and arrays for several', () => {
  const all = (...args: Term[]) => resultOf(call('dynamic', 'extract_all', ...args));
  const three = '(?P<first>\\w)(?P<middle>\\w+)(?P<last>\\w)';
  expect([
    all('(\\d+)', 'a set of numbers: 123, 567 and 789'),
    all(three, '82b8-ab-cde'),
    all(three, dynamic([1, 3]), '82b8-cde'),
    all(three, dynamic(['first', 2, 'last']), '82b8'),
    all(three, dynamic(['last']), '82b8-cde'),
    all('(a)(b)?', 'a'),
  ]).toEqual([
    ['123', '567', '789'],
    [
      ['8', '2b', '8'],
      ['c', 'd', 'e'],
    ],
    [
      ['8', '8'],
      ['c', 'e'],
    ],
    [['8', '2b', '8']],
    ['8', 'e'],
    [['a', '']],
  ]);
});

test('extract_all is null without a match, without groups and for groups that are not there', () => {
  const all = (...args: Term[]) => resultOf(call('dynamic', 'extract_all', ...args));
  expect([
    all('(x)', 'abc'),
    all('a', 'abc'),
    all('(a)', dynamic([2]), 'abc'),
    all('(a)', dynamic(['b']), 'a'),
  ]).toEqual([null, null, null, null]);
});
