import { expect, test } from 'vitest';
import { call, literal, mapped, resultOf } from '../../testing/expressions.ts';

test('substring counts characters from 0, or from the end', () => {
  const part = (...range: number[]) => resultOf(call('string', 'substring', '123456', ...range));
  expect([part(1), part(2, 2), part(0, 2), part(-2, 2), part(9), part(0, -1), part(-9, 2)]).toEqual([
    '23456',
    '34',
    '12',
    '56',
    '',
    '',
    '12',
  ]);
});

test('substring never cuts a character in two', () => {
  const part = (...range: number[]) => resultOf(call('string', 'substring', 'a😀b😁', ...range));
  expect([part(1, 1), part(2), part(-1), part(0, 2), part(1, 99)]).toEqual([
    '😀',
    'b😁',
    '😁',
    'a😀',
    '😀b😁',
  ]);
});

test('a null long is an absent length', () => {
  expect(resultOf(call('string', 'substring', 'abc', 1, literal('long', null)))).toBe('bc');
});

test('case changes', () => {
  expect(mapped('string', ['aB'], (x) => call('string', 'tolower', x))).toEqual(['ab']);
  expect(mapped('dynamic', ['aB', null], (x) => call('string', 'toupper', x))).toEqual(['AB', '']);
});

test('reverse keeps characters whole, and takes values of any type', () => {
  expect(mapped('string', ['ABC', 'a😀', ''], (x) => call('string', 'reverse', x))).toEqual([
    'CBA',
    '😀a',
    '',
  ]);
  expect(resultOf(call('string', 'reverse', literal('int', 12345)))).toBe('54321');
});

test('translate replaces character by character; the last replacement serves the rest', () => {
  const translate = (search: string, by: string, text: string) =>
    resultOf(call('string', 'translate', search, by, text));
  expect([
    translate('abc', 'x', 'abc'),
    translate('abc', '', 'ab'),
    translate('krasp', 'otsku', 'spark'),
    translate('aa', 'xy', 'a'),
    translate('😀', 'é', 'a😀'),
  ]).toEqual(['xxx', '', 'kusto', 'x', 'aé']);
});

test('strcmp orders by characters, as the bytes of UTF-8 do', () => {
  const compare = (left: string, right: string) => resultOf(call('long', 'strcmp', left, right));
  expect([
    compare('ABC', 'ABC'),
    compare('abc', 'ABC'),
    compare('ABC', 'abc'),
    compare('abcde', 'abc'),
    compare('', 'a'),
    compare('\uFFFD', '😀'),
    compare('😀', '😁'),
  ]).toEqual(['0', '1', '-1', '1', '-1', '-1', '-1']);
});
