import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import {
  call,
  dynamic,
  literal,
  long,
  mapped,
  moment,
  real,
  resultOf,
  seconds,
  type Term,
} from '../../testing/expressions.ts';

const of = (name: string, ...args: Term[]): Json => resultOf(call('dynamic', name, ...args));
const five = dynamic([1, 2, 3, 4, 5]);

test('array_length is null for what is no array', () => {
  expect(mapped('dynamic', [[1, 2], [], {}, null], (x) => call('long', 'array_length', x))).toEqual([
    '2',
    '0',
    null,
    null,
  ]);
});

test('array_concat puts arrays behind one another, and is null where one is none', () => {
  expect(of('array_concat', dynamic([1, [2]]), dynamic([]), dynamic(['a']))).toEqual([1, [2], 'a']);
  expect(of('array_concat', dynamic([1]), dynamic(null))).toBeNull();
  expect(of('array_concat', dynamic([1]), dynamic({ a: 1 }))).toBeNull();
});

test.each<[string, number, Json]>([
  ['array_rotate_left', 2, [3, 4, 5, 1, 2]],
  ['array_rotate_left', -2, [4, 5, 1, 2, 3]],
  ['array_rotate_left', 7, [3, 4, 5, 1, 2]],
  ['array_rotate_right', 2, [4, 5, 1, 2, 3]],
  ['array_rotate_right', -6, [2, 3, 4, 5, 1]],
  ['array_shift_left', 2, [3, 4, 5, null, null]],
  ['array_shift_left', -2, [null, null, 1, 2, 3]],
  ['array_shift_right', 9, [null, null, null, null, null]],
])('%s by %i', (name, count, expected) => {
  expect(of(name, five, count)).toEqual(expected);
});

test('what a shift leaves free holds the default', () => {
  expect(of('array_shift_right', five, 2, -1)).toEqual([-1, -1, 1, 2, 3]);
});

test('an empty array can be turned and moved', () => {
  expect([of('array_rotate_left', dynamic([]), 3), of('array_shift_left', dynamic([]), 3)]).toEqual([[], []]);
});

test.each<[number, number, Json]>([
  [1, 2, [2, 3]],
  [2, -1, [3, 4, 5]],
  [-3, -2, [3, 4]],
  [-9, 0, [1]],
  [3, 1, []],
  [0, -9, []],
])('array_slice from %i to %i', (start, end, expected) => {
  expect(of('array_slice', five, start, end)).toEqual(expected);
});

test('array_split cuts at one index or at many', () => {
  expect(of('array_split', five, 2)).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  expect(of('array_split', five, dynamic([1, -2]))).toEqual([[1], [2, 3], [4, 5]]);
  expect(of('array_split', five, dynamic(['x']))).toBeNull();
});

test('array_index_of searches a part, and for a later occurrence', () => {
  const words = dynamic(['this', 'is', 'an', 'example', 'an', 'example']);
  const at = (...args: Term[]) => resultOf(call('long', 'array_index_of', words, ...args));
  expect([
    at('an'),
    at('example', 1, 3),
    at('example', 1, 2),
    at('an', 1, -1, 2),
    at('an', -3),
    at('is', -4),
  ]).toEqual(['2', '3', '-1', '4', '4', '-1']);
  expect([at('an', 0, -2), at('an', 0, -1, -1)]).toEqual([null, null]);
});

test('elements are compared with their types', () => {
  const mixed = dynamic(['1', 1, '{"a":1}', { a: 1 }]);
  const at = (value: Term) => resultOf(call('long', 'array_index_of', mixed, value));
  expect([at(1), at('1'), at(dynamic({ a: 1 }))]).toEqual(['1', '0', '3']);
});

test('array_iff chooses by truth values and numbers, and by nothing else', () => {
  expect(of('array_iff', dynamic([true, false, true]), dynamic([1, 2, 3]), dynamic([4, 5, 6]))).toEqual([
    1, 5, 3,
  ]);
  expect(of('array_iif', dynamic([1, 0, 'text', null]), 'yes', 'no')).toEqual(['yes', 'no', null, null]);
  expect(of('array_iff', dynamic([true, true]), dynamic([1]), dynamic([3]))).toEqual([1, null]);
});

test('array_sum is real, and null where an element is no number', () => {
  expect(resultOf(call('real', 'array_sum', dynamic([1, 2.5])))).toBe(3.5);
  expect(resultOf(call('real', 'array_sum', dynamic([1, 'a'])))).toBeNull();
});

test('array_sort puts numbers before text before the rest, and nulls where it is told', () => {
  const mixed = dynamic([null, 'b', true, 10, 'a', 9]);
  expect(of('array_sort_asc', mixed)).toEqual([9, 10, 'a', 'b', true, null]);
  expect(of('array_sort_desc', mixed)).toEqual([10, 9, 'b', 'a', true, null]);
  expect(of('array_sort_asc', mixed, false)).toEqual([null, 9, 10, 'a', 'b', true]);
});

test('further arrays follow the order of the first, unless their lengths differ', () => {
  const sorted = of('array_sort_desc', dynamic([1, 3, 2]), dynamic(['a', 'b', 'c']), dynamic([1]));
  expect(sorted).toEqual([[3, 2, 1], ['b', 'c', 'a'], null]);
});

test('range goes over numbers, moments and durations', () => {
  expect(of('range', 1, 8, 3)).toEqual([1, 4, 7]);
  expect(of('range', 1, 3)).toEqual([1, 2, 3]);
  expect(of('range', real(0.5), 2)).toEqual([0.5, 1.5]);
  expect(of('range', 5, 1)).toEqual([]);
  expect(of('range', 5, 1, -2)).toEqual([5, 3, 1]);
  expect(of('range', seconds(3600), seconds(3 * 3600))).toEqual(['01:00:00', '02:00:00', '03:00:00']);
  expect(
    of('range', moment('2024-02-28T00:00:00Z'), moment('2024-03-01T00:00:00Z'), seconds(86_400)),
  ).toEqual(['2024-02-28T00:00:00.0000000Z', '2024-02-29T00:00:00.0000000Z', '2024-03-01T00:00:00.0000000Z']);
});

test('range is cut at its limits and never without end', () => {
  expect(of('range', 1, 1_000_000_000)).toHaveLength(1_048_576);
  expect(of('range', seconds(0), seconds(1_000_000), seconds(1))).toHaveLength(32_768);
  expect([of('range', 1, 3, 0), of('range', long(null), 3), of('range', 1, real(Number.NaN))]).toEqual([
    null,
    null,
    null,
  ]);
});

test('range keeps longs that a double cannot hold', () => {
  expect(of('range', long(9_007_199_254_740_993n), long(9_007_199_254_740_994n))).toEqual([
    '9007199254740993',
    '9007199254740994',
  ]);
});

test('repeat gives so many, and null for a count that is no count', () => {
  expect([of('repeat', 'a', 2), of('repeat', 1, 0), of('repeat', 1, -1)]).toEqual([['a', 'a'], [], null]);
  expect(of('repeat', 1, 1_048_576)).toHaveLength(1_048_576);
  expect(of('repeat', 1, 1_048_577)).toBeNull();
});

test('values that would be larger than a dynamic value may be are null', () => {
  const text = 'x'.repeat(1000);
  expect(of('repeat', text, 1000)).toHaveLength(1000);
  expect(of('repeat', text, 1100)).toBeNull();
  const large = dynamic([text.repeat(600)]);
  expect(of('array_concat', large, large)).toBeNull();
});

test('zip pads with null what ends early', () => {
  expect(of('zip', dynamic(['A', 1, 1.5]), dynamic([{}, 'B']))).toEqual([
    ['A', {}],
    [1, 'B'],
    [1.5, null],
  ]);
});

test('array_reverse turns a copy', () => {
  expect(mapped('dynamic', [['a', 'b'], null], (x) => call('dynamic', 'array_reverse', x))).toEqual([
    ['b', 'a'],
    null,
  ]);
  expect(of('array_reverse', literal('dynamic', 'text'))).toBeNull();
});

test('results too large to be made are not begun', () => {
  const many = call('dynamic', 'range', 1, 1_000_000);
  expect([of('zip', many, many), of('array_concat', many, many)]).toEqual([null, null]);
  const back = dynamic(Array.from({ length: 100 }, (_, place) => (place % 2 === 0 ? 1_000_000 : 0)));
  expect(of('array_split', many, back)).toBeNull();
});
