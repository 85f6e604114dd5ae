import { expect, test } from 'vitest';
import { dynamicText, parseDynamic, realText } from './dynamic-text.ts';

test.each([
  [1, '1.0'],
  [-2.5, '-2.5'],
  [0.0001, '0.0001'],
  [0.00001, '1E-05'],
  [1.5e-7, '1.5E-07'],
  [123456789012345, '123456789012345.0'],
  [1e15, '1E+15'],
  [1.25e100, '1.25E+100'],
  [0, '0.0'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
])('the real %d reads %s', (value, text) => {
  expect(realText(value)).toBe(text);
});

test('a dynamic value is JSON without blanks, and text as it stands', () => {
  const value = { a: [1, 2.5, null, true, 'x"y'], b: 9_223_372_036_854_775_807n, c: Number.NaN, d: 1e20 };
  expect(dynamicText(value)).toBe(
    '{"a":[1,2.5,null,true,"x\\"y"],"b":9223372036854775807,"c":"NaN","d":1E+20}',
  );
  expect([dynamicText('x"y'), dynamicText(null), dynamicText(true)]).toEqual(['x"y', '', 'true']);
});

test('what is written is read back', () => {
  const text = '{"a":[1,2.5,null,true,"x"],"b":9223372036854775807,"c":-9223372036854775808}';
  expect(dynamicText(parseDynamic(text))).toBe(text);
});

test('integers beyond 64 bits are reals', () => {
  expect(parseDynamic('[12345678901234567890123]')).toEqual([1.2345678901234568e22]);
});

test('text that is no JSON stays text', () => {
  expect(["{'a':1}", 'hello', '[1', '['.repeat(300)].map(parseDynamic)).toEqual([
    "{'a':1}",
    'hello',
    '[1',
    '['.repeat(300),
  ]);
});
