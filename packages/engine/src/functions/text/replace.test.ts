import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, dynamic, mapped, resultOf } from '../../testing/expressions.ts';

test('replace_string replaces every occurrence, literally', () => {
  const replace = (lookup: string, by: string) =>
    mapped('string', ['a.b.c'], (x) => call('string', 'replace_string', x, lookup, by))[0];
  expect([replace('.', '$&'), replace('', 'x'), replace('x', 'y')]).toEqual(['a$&b$&c', 'a.b.c', 'a.b.c']);
});

test('replace_strings lets earlier lookups take their matches first', () => {
  const replace = (lookups: Json, by: Json) =>
    resultOf(call('string', 'replace_strings', 'This is an example', dynamic(lookups), dynamic(by)));
  expect([
    replace(['This', 'is'], ['This', 'was']),
    replace(['is', 'This'], ['was', 'This']),
    replace([' an', 'example'], ['', 'it']),
    replace(['is', 'was'], ['was', 'had been']),
  ]).toEqual(['This was an example', 'Thwas was an example', 'This is it', 'Thwas was an example']);
});

test('replace_strings leaves what it cannot replace, and takes it from the lookups that follow', () => {
  const replace = (lookups: Json, by: Json) =>
    resultOf(call('string', 'replace_strings', 'This is', dynamic(lookups), dynamic(by)));
  expect([
    replace(['This', 'is'], [12345, 'was']),
    replace([7, '', 'is'], ['a', 'b', 'c']),
    replace(['is', 'T'], ['x']),
    replace('is', ['x']),
  ]).toEqual(['This was', 'Thc c', 'Thx x', 'This is']);
});
