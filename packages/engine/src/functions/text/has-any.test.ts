import { expect, test } from 'vitest';
import {
  call,
  column,
  dynamic,
  long,
  mapped,
  resultOf,
  type Term,
  valuesOver,
} from '../../testing/expressions.ts';

const any = (...args: Term[]) => resultOf(call('bool', 'has_any', ...args));
const all = (...args: Term[]) => resultOf(call('bool', 'has_all', ...args));

test('has_any and has_all look for whole terms, whatever their case', () => {
  expect([
    any('North America', 'south', 'AMERICA'),
    any('North America', 'amer', 'nor'),
    all('North America', 'north', 'America'),
    all('North America', 'north', 'south'),
  ]).toEqual([true, false, true, false]);
});

test('arrays give their elements, and candidates of any type are seen as text', () => {
  expect([
    any('take 2', dynamic([1, 2])),
    any('take 2', long(2)),
    all('take 2 of 3', dynamic(['take', 2]), 'of'),
    any('a', dynamic([])),
    all('a', dynamic([])),
  ]).toEqual([true, true, true, false, true]);
});

test('many candidates are found as few are', () => {
  const many = Array.from({ length: 20 }, (_, index) => `term${index}`);
  const texts = ['x term7', 'TERM19.', 'term', 'aterm3', 'a.b', 'éterm3', 'term3😀'];
  const expected = [true, true, false, false, true, false, true];
  expect(mapped('string', texts, (x) => call('bool', 'has_any', x, dynamic([...many, 'a.b'])))).toEqual(
    expected,
  );
});

test('candidates may come from the record', () => {
  const columns = [
    { name: 'text', type: 'string' },
    { name: 'wanted', type: 'dynamic' },
  ] as const;
  const expression = call('bool', 'has_any', column('text', 'string'), column('wanted', 'dynamic'));
  const rows = [
    ['a b', ['b']],
    ['a b', 'c'],
    ['a b', 'A'],
  ];
  expect(valuesOver(expression, columns, rows)).toEqual([true, false, true]);
});

test('has_any_index says which came first in the array', () => {
  const index = (text: string, values: Term) => resultOf(call('long', 'has_any_index', text, values));
  expect([
    index('this is an example', dynamic(['this', 'example'])),
    index('this is an example', dynamic(['not', 'EXAMPLE'])),
    index('this is an example', dynamic(['not', 'found'])),
    index('Example number 2', dynamic([1, 2, 3])),
    index('this is an example', dynamic([])),
  ]).toEqual(['0', '1', '-1', '1', '-1']);
});
