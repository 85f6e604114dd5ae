import type { Expression } from '@lookout/contract';
import { expect, test } from 'vitest';
import { literal, long, mapped, text } from '../testing/expressions.ts';

const member = (object: Expression, key: string): Expression => ({
  kind: 'member',
  type: 'dynamic',
  object,
  key,
});
const element = (object: Expression, index: Expression): Expression => ({
  kind: 'element',
  type: 'dynamic',
  object,
  index,
});

test('a member is its value, and null where there is none', () => {
  const values = [{ a: { b: 1 } }, { a: null }, {}, 'text', [1], null];
  expect(mapped('dynamic', values, (x) => member(member(x, 'a'), 'b'))).toEqual([
    1,
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('what a bag inherits is not its member', () => {
  expect(mapped('dynamic', [{}], (x) => member(x, 'constructor'))).toEqual([null]);
});

test('an element is found by number, from the end when negative, or by key', () => {
  expect(mapped('dynamic', [[1, 2], [], { a: 1 }], (x) => element(x, long(0)))).toEqual([1, null, null]);
  expect(mapped('dynamic', [[1, 2]], (x) => element(x, long(-1)))).toEqual([2]);
  expect(mapped('dynamic', [{ a: 1 }], (x) => element(x, text('a')))).toEqual([1]);
});

test('no index finds no element, and text is no place in an array', () => {
  expect(mapped('dynamic', [[1, 2]], (x) => element(x, long(null)))).toEqual([null]);
  expect(mapped('dynamic', [[1, 2]], (x) => element(x, text('0')))).toEqual([null]);
  expect(mapped('dynamic', [[1, 2]], (x) => element(x, literal('bool', true)))).toEqual([2]);
  expect(mapped('dynamic', [[1, 2]], (x) => element(x, literal('dynamic', { toString: 1 })))).toEqual([null]);
});

test('text that spells JSON has no members', () => {
  expect(mapped('dynamic', ['{"a":1}'], (x) => member(x, 'a'))).toEqual([null]);
});
