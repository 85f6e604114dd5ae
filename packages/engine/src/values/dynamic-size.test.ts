import { expect, test } from 'vitest';
import type { DynamicValue } from '../column.ts';
import { MOST_IN_DYNAMIC, withinLimit } from './dynamic-size.ts';

test('a value within the limits is the value', () => {
  const value = { a: [1, 'text'] };
  expect(withinLimit(value)).toBe(value);
  expect(withinLimit('x'.repeat(MOST_IN_DYNAMIC))).not.toBeNull();
});

test('too much text or too many values are null, keys counted', () => {
  expect(withinLimit('x'.repeat(MOST_IN_DYNAMIC + 1))).toBeNull();
  expect(withinLimit({ ['x'.repeat(MOST_IN_DYNAMIC + 1)]: 1 })).toBeNull();
  expect(withinLimit(new Array<DynamicValue>(MOST_IN_DYNAMIC + 1).fill(1))).toBeNull();
});

test('parts that are shared count as often as they are written', () => {
  let value: DynamicValue = 'x';
  for (let step = 0; step < 60; step++) value = [value, value];
  expect(withinLimit(value)).toBeNull();
});

test('a value that nests too deep is null', () => {
  const nested = (depth: number) => {
    let value: DynamicValue = 1;
    for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
    return value;
  };
  expect(withinLimit(nested(256))).not.toBeNull();
  expect(withinLimit(nested(257))).toBeNull();
});
