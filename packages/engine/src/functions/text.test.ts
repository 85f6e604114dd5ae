import { expect, test } from 'vitest';
import { call, literal, long, mapped, real, resultOf, seconds } from '../testing/expressions.ts';

test('strcat joins values of any type as text', () => {
  expect(resultOf(call('string', 'strcat', 'a', long(1), real(2), true, seconds(1)))).toBe(
    'a12.0True00:00:01',
  );
  expect(mapped('string', ['', 'b'], (x) => call('string', 'strcat', 'a', x))).toEqual(['a', 'ab']);
});

test('strcat of two columns gives each pair its text', () => {
  expect(
    mapped('string', ['a', 'b'], (x) => call('string', 'strcat', x, call('string', 'toupper', x))),
  ).toEqual(['aA', 'bB']);
});

test('strcat_delim puts the delimiter between', () => {
  expect(resultOf(call('string', 'strcat_delim', '-', long(1), '2', 'A', seconds(1)))).toBe('1-2-A-00:00:01');
});

test('strlen counts code points', () => {
  expect(
    mapped('string', ['hello', '⒦⒰⒮⒯⒪', 'C\u0327edilla', '😀', ''], (x) => call('long', 'strlen', x)),
  ).toEqual(['5', '5', '8', '1', '0']);
});

test('substring counts from 0, or from the end', () => {
  const part = (...range: number[]) => resultOf(call('string', 'substring', '123456', ...range));
  expect([part(1), part(2, 2), part(0, 2), part(-2, 1), part(9), part(0, -1)]).toEqual([
    '23456',
    '34',
    '12',
    '5',
    '',
    '',
  ]);
});

test('case changes', () => {
  expect(mapped('string', ['aB'], (x) => call('string', 'tolower', x))).toEqual(['ab']);
  expect(mapped('dynamic', ['aB', null], (x) => call('string', 'toupper', x))).toEqual(['AB', '']);
});

test('replace_string replaces every occurrence, literally', () => {
  const replace = (lookup: string, by: string) =>
    mapped('string', ['a.b.c'], (x) => call('string', 'replace_string', x, lookup, by))[0];
  expect([replace('.', '$&'), replace('', 'x'), replace('x', 'y')]).toEqual(['a$&b$&c', 'a.b.c', 'a.b.c']);
});

test('a null long is an absent length', () => {
  expect(resultOf(call('string', 'substring', 'abc', 1, literal('long', null)))).toBe('bc');
});
