import type { Json, ScalarType } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, mapped, moment, resultOf } from '../testing/expressions.ts';
import { functions } from './registry.ts';

function convert(name: string, from: ScalarType, values: Json[]): Json[] {
  return mapped(from, values, (x) => call(functions.get(name)!.returns as ScalarType, name, x));
}

test('tostring writes each type as Kusto does', () => {
  expect(convert('tostring', 'bool', [true, false, null])).toEqual(['True', 'False', '']);
  expect(convert('tostring', 'long', ['9007199254740993', null])).toEqual(['9007199254740993', '']);
  expect(convert('tostring', 'real', [1, 1.5, 'NaN', 'Infinity'])).toEqual(['1.0', '1.5', 'NaN', 'Infinity']);
  expect(resultOf(call('string', 'tostring', moment('2026-11-22T10:00:00Z')))).toBe(
    '2026-11-22T10:00:00.0000000Z',
  );
  expect(convert('tostring', 'datetime', ['1500000000123456789'])).toEqual(['2017-07-14T02:40:00.1234567Z']);
  expect(convert('tostring', 'timespan', ['1000000000', '-90061000000100', '86400000000000'])).toEqual([
    '00:00:01',
    '-1.01:01:01.0000001',
    '1.00:00:00',
  ]);
  expect(convert('tostring', 'dynamic', ['text', { a: [1, 'b', null] }, true, null])).toEqual([
    'text',
    '{"a":[1,"b",null]}',
    'true',
    '',
  ]);
});

test('toint and tolong read integers, and truncate reals', () => {
  expect(convert('toint', 'string', ['123', ' -5 ', '1.5', 'x', '', '2147483648'])).toEqual([
    123,
    -5,
    null,
    null,
    null,
    null,
  ]);
  expect(convert('toint', 'real', [2.9, -2.9, 'NaN'])).toEqual([2, -2, null]);
  expect(convert('tolong', 'string', ['9223372036854775807', '9223372036854775808'])).toEqual([
    '9223372036854775807',
    null,
  ]);
  expect(convert('tolong', 'timespan', ['1000'])).toEqual(['10']);
  expect(convert('tolong', 'datetime', ['0'])).toEqual(['621355968000000000']);
  expect(convert('toint', 'dynamic', [7, '7', 7.9, null, {}])).toEqual([7, 7, 7, null, null]);
});

test('todouble and tobool read text', () => {
  expect(convert('todouble', 'string', ['1e3', '.5', 'abc', ''])).toEqual([1000, 0.5, null, null]);
  expect(convert('toreal', 'long', ['3'])).toEqual([3]);
  expect(convert('tobool', 'string', ['true', 'FALSE', '1', 'yes'])).toEqual([true, false, true, null]);
  expect(convert('tobool', 'long', ['123', '0', null])).toEqual([true, false, null]);
});

test('todatetime reads ISO 8601 with any offset, to the nanosecond', () => {
  const texts = [
    '2015-12-31 23:59:59.9',
    '2015-12-31',
    '2026-01-01T01:00:00+01:00',
    '2026-01-01T00:00:00.123456789Z',
    '2026-02-30',
    'nonsense',
    '2026-01-01T25:00',
  ];
  expect(convert('todatetime', 'string', texts)).toEqual([
    '1451606399900000000',
    '1451520000000000000',
    '1767225600000000000',
    '1767225600123456789',
    null,
    null,
    null,
  ]);
});

test('totimespan reads clocks and quantities', () => {
  const texts = ['00:00:01', '1.02:03:04.5', '-00:00:01', '5m', '100ms', '25:00:00', 'soon'];
  expect(convert('totimespan', 'string', texts)).toEqual([
    '1000000000',
    '93784500000000',
    '-1000000000',
    '300000000000',
    '100000000',
    null,
    null,
  ]);
});

test('parse_json reads JSON, keeps wide integers and leaves other text a string', () => {
  const texts = ['{"id":9007199254740993,"part":0.1234567890123456789}', '[1]', 'not json', ''];
  expect(convert('parse_json', 'string', texts)).toEqual([
    { id: '9007199254740993', part: 0.12345678901234568 },
    [1],
    'not json',
    null,
  ]);
  expect(convert('todynamic', 'dynamic', [{ a: 1 }])).toEqual([{ a: 1 }]);
});

test('a wide integer inside a dynamic value is written in full', () => {
  const id = (x: ReturnType<typeof call>) =>
    call('long', 'tolong', { kind: 'member', type: 'dynamic', object: x, key: 'id' });
  expect(mapped('string', ['{"id":9007199254740993}'], (x) => id(call('dynamic', 'parse_json', x)))).toEqual([
    '9007199254740993',
  ]);
  expect(
    mapped('string', ['{"id":9007199254740993}'], (x) =>
      call('string', 'tostring', call('dynamic', 'parse_json', x)),
    ),
  ).toEqual(['{"id":9007199254740993}']);
});

test('JSON nested beyond reason stays text, so that nothing overflows later', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(
    mapped('string', [deep], (x) => call('long', 'array_length', call('dynamic', 'parse_json', x))),
  ).toEqual([null]);
});

test('todecimal keeps every digit of a text', () => {
  expect(convert('todecimal', 'string', ['123.4567890123456789', '1e2', 'x', ''])).toEqual([
    '123.4567890123456789',
    '100',
    null,
    null,
  ]);
  expect(convert('todecimal', 'real', [0.1, 'NaN', null])).toEqual(['0.1', null, null]);
  expect(convert('todecimal', 'long', ['9223372036854775807'])).toEqual(['9223372036854775807']);
});

test('decimals become other numbers', () => {
  const values = ['2.9', '-2.9', '9223372036854775808', '0', null];
  expect(convert('tolong', 'decimal', values)).toEqual(['2', '-2', null, '0', null]);
  expect(convert('toreal', 'decimal', values)).toEqual([2.9, -2.9, 2 ** 63, 0, null]);
  expect(convert('tobool', 'decimal', values)).toEqual([true, true, true, false, null]);
  expect(convert('tostring', 'decimal', values)).toEqual(['2.9', '-2.9', '9223372036854775808', '0', '']);
});

test('toguid takes 32 digits with or without hyphens, and ignores the rest', () => {
  const guid = '01234567-89ab-cdef-0123-456789abcdef';
  expect(
    convert('toguid', 'string', [
      '0123456789ABCDEF0123456789abcdef',
      '0123456789ab-cdef-0123-456789abcdef',
      `${guid}-and more`,
      'a string that is not a guid',
      '',
    ]),
  ).toEqual([guid, guid, guid, null, null]);
});

test('a null guid is null and has an empty text', () => {
  expect(mapped('guid', [null], (x) => call('bool', 'isnull', x))).toEqual([true]);
  expect(convert('tostring', 'guid', [null, '74be27de-1e4e-49d9-b579-fe0b331d3642'])).toEqual([
    '',
    '74be27de-1e4e-49d9-b579-fe0b331d3642',
  ]);
});

test('hexadecimal texts are integers, and ticks are times', () => {
  expect(convert('tolong', 'string', ['0x1F', '-0x10', '0xffffffffffffffff', '0x'])).toEqual([
    '31',
    '-16',
    '-1',
    null,
  ]);
  expect(convert('totimespan', 'long', ['10000000'])).toEqual(['1000000000']);
  expect(convert('todatetime', 'long', ['621355968000000000', '-1'])).toEqual(['0', null]);
  expect(convert('toreal', 'string', ['inf', '-Infinity', '1e3'])).toEqual(['Infinity', '-Infinity', 1000]);
});

test('tohex shows as many bits as the type has', () => {
  expect(mapped('long', ['256', '-256', null], (x) => call('string', 'tohex', x))).toEqual([
    '100',
    'ffffffffffffff00',
    '',
  ]);
  expect(mapped('int', [-256], (x) => call('string', 'tohex', x, 8))).toEqual(['ffffff00']);
  expect(mapped('long', ['256'], (x) => call('string', 'tohex', x, 8))).toEqual(['00000100']);
});

test('gettype looks into dynamic values', () => {
  expect(
    mapped('dynamic', [null, 1, 1.5, 'a', true, [1], { a: 1 }], (x) => call('string', 'gettype', x)),
  ).toEqual(['null', 'long', 'double', 'string', 'bool', 'array', 'dictionary']);
  expect(mapped('int', [1, null], (x) => call('string', 'gettype', x))).toEqual(['int', 'int']);
});
