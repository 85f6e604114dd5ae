import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, dynamic, resultOf } from '../../testing/expressions.ts';

const of = (name: string, ...sets: Json[]): Json => resultOf(call('dynamic', name, ...sets.map(dynamic)));

test('a union keeps the first of equal elements', () => {
  expect(of('set_union', [1, 2, 1, 4], [1, 2], [8])).toEqual([1, 2, 4, 8]);
  expect(of('set_union', ['1', { a: 1, b: 2 }], [1, { b: 2, a: 1 }])).toEqual(['1', { a: 1, b: 2 }, 1]);
});

test('an intersection holds what all hold', () => {
  expect(of('set_intersect', [1, 2, 1, 4], [1, 2], [8, 1])).toEqual([1]);
  expect(of('set_intersect', [1, 2], [3])).toEqual([]);
});

test('a difference holds what only the first holds', () => {
  expect(of('set_difference', [1, 2, 1, 4], [1, 2], [8])).toEqual([4]);
});

test('what is no array makes all of them null', () => {
  for (const name of ['set_union', 'set_intersect', 'set_difference']) expect(of(name, [1], null)).toBeNull();
});

test('set_equals looks at neither order nor number', () => {
  expect([of('set_equals', [1, 2, 2], [2, 1]), of('set_equals', [1], [1, 2])]).toEqual([true, false]);
});

test('the Jaccard index is the share of what both hold', () => {
  expect(of('jaccard_index', [1, 2, 3], [1, 2, 3, 4])).toBe(0.75);
});

test('set_has_element tells types apart', () => {
  expect([of('set_has_element', ['a', 1], 'a'), of('set_has_element', ['a', 1], '1')]).toEqual([true, false]);
});
