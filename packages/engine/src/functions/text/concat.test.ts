import type { Expression, Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, dynamic, long, mapped, real, resultOf, seconds } from '../../testing/expressions.ts';
import { limited, MOST_TEXT } from './limits.ts';

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

test('strcat_array joins the elements as text, and nothing of what is no array', () => {
  const joined = (value: Json) => resultOf(call('string', 'strcat_array', dynamic(value), '->'));
  expect([joined([1, 'b', null, { c: 2 }]), joined('a'), joined([])]).toEqual(['1->b->->{"c":2}', '', '']);
});

test('strrep repeats what it is given, 1,024 times at most', () => {
  expect(resultOf(call('string', 'strrep', 'ABC', 2))).toBe('ABCABC');
  expect(resultOf(call('string', 'strrep', long(123), 3, '.'))).toBe('123.123.123');
  expect(resultOf(call('string', 'strrep', seconds(3), 2, ' '))).toBe('00:00:03 00:00:03');
  expect(resultOf(call('long', 'strlen', call('string', 'strrep', 'a', 5000)))).toBe('1024');
  expect([resultOf(call('string', 'strrep', 'a', 0)), resultOf(call('string', 'strrep', 'a', -1))]).toEqual([
    '',
    '',
  ]);
});

test('no text grows beyond its limit, and none is cut inside a character', () => {
  const grown = call('string', 'strrep', call('string', 'strrep', 'abcd', 1024), 1024);
  const size = (text: Expression) => resultOf(call('long', 'strlen', text));
  expect(size(grown)).toBe(String(MOST_TEXT));
  expect(size(call('string', 'replace_string', grown, 'a', grown))).toBe(String(MOST_TEXT));
  expect(limited(`${'a'.repeat(MOST_TEXT - 1)}😀`)).toBe('a'.repeat(MOST_TEXT - 1));
});
