import { expect, test } from 'vitest';
import { parseDatetime } from './datetime.ts';
import { parseDecimal, parseInt32, parseLong, parseReal } from './numbers.ts';
import { parseBool, parseGuid } from './simple.ts';
import { parseTimespan } from './timespan.ts';
import { unquote, unwrap } from './unwrap.ts';

test.each([
  ['0', '0'],
  ['5', '5'],
  ['-5', '-5'],
  ['0x1F', '31'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['9223372036854775808', undefined],
  ['1.5', undefined],
  ['', undefined],
])('long %s', (text, expected) => {
  expect(parseLong(text)).toBe(expected);
});

test.each([
  ['2147483647', 2147483647],
  ['-2147483648', -2147483648],
  ['2147483648', undefined],
])('int %s', (text, expected) => {
  expect(parseInt32(text)).toBe(expected);
});

test.each([
  ['1.5', 1.5],
  ['1e3', 1000],
  ['.5', 0.5],
  ['nan', 'NaN'],
  ['+inf', 'Infinity'],
  ['-inf', '-Infinity'],
  ['1e999', undefined],
  ['x', undefined],
])('real %s', (text, expected) => {
  expect(parseReal(text)).toBe(expected);
});

test.each([
  ['1970-01-01', 0n],
  ['1970-01', 0n],
  ['2026-01-31 12:30:00', 1_769_862_600_000_000_000n],
  ['2026-01-31T12:30:00Z', 1_769_862_600_000_000_000n],
  ['2026-01-31T14:30:00+02:00', 1_769_862_600_000_000_000n],
  ['"2026-01-31T12:30"', 1_769_862_600_000_000_000n],
  ['1970-01-01 00:00:00.000000001', 1n],
  ['1970-01-01 00:00:00.5', 500_000_000n],
  ['1969-12-31 23:59:59', -1_000_000_000n],
  ['0001-01-01', -62_135_596_800_000_000_000n],
  ['9999-12-31 23:59:59.9999999', 253_402_300_799_999_999_900n],
  ['2024-02-29', 1_709_164_800_000_000_000n],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['2026-01-32', undefined],
  ['2026-01-01 24:00:00', undefined],
  ['0000-01-01', undefined],
  ['nonsense', undefined],
  ['', undefined],
])('datetime %s', (text, expected) => {
  expect(parseDatetime(text)).toBe(expected);
});

test.each([
  ['1m', 60_000_000_000n],
  ['1.5h', 5_400_000_000_000n],
  ['15 seconds', 15_000_000_000n],
  ['2d', 172_800_000_000_000n],
  ['100ms', 100_000_000n],
  ['1tick', 100n],
  ['5microseconds', 5000n],
  ['-1h', -3_600_000_000_000n],
  ['1.02:03:04.5', 93_784_500_000_000n],
  ['00:01', 60_000_000_000n],
  ['2', 172_800_000_000_000n],
  ['24:00', undefined],
  ['1fortnight', undefined],
  ['', undefined],
])('timespan %s', (text, expected) => {
  expect(parseTimespan(text)).toBe(expected);
});

test('truth, GUIDs and decimals', () => {
  expect([parseBool('TRUE'), parseBool('0'), parseBool('maybe')]).toEqual([true, false, undefined]);
  expect(parseGuid('74BE27DE-1E4E-49D9-B579-FE0B331D3642')).toBe('74be27de-1e4e-49d9-b579-fe0b331d3642');
  expect(parseGuid('74BE27DE')).toBeUndefined();
  expect([parseDecimal('1.10'), parseDecimal('x')]).toEqual(['1.1', undefined]);
});

test('typed literals and quotes are unwrapped', () => {
  expect(unwrap('datetime( 2026-01-01 )')).toBe('2026-01-01');
  expect(unwrap('5')).toBe('5');
  expect([unquote('"a"'), unquote("'a'"), unquote('a')]).toEqual(['a', 'a', 'a']);
});
