import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, resultOf } from '../../testing/expressions.ts';

const of = (name: string, text: string): Json => resultOf(call('dynamic', name, text));

test('parse_url takes a URL apart', () => {
  expect(of('parse_url', 'scheme://username:password@host:1234/this/is/a/path?k1=v1&k2=v2#fragment')).toEqual(
    {
      Scheme: 'scheme',
      Host: 'host',
      Port: '1234',
      Path: '/this/is/a/path',
      Username: 'username',
      Password: 'password',
      'Query Parameters': { k1: 'v1', k2: 'v2' },
      Fragment: 'fragment',
    },
  );
});

test('what a URL does not have is empty', () => {
  expect(of('parse_url', 'https://[::1]')).toEqual({
    Scheme: 'https',
    Host: '[::1]',
    Port: '',
    Path: '',
    Username: '',
    Password: '',
    'Query Parameters': {},
    Fragment: '',
  });
});

test('parse_urlquery reads parameters without a value, and values with a sign of equality', () => {
  expect(of('parse_urlquery', '?k1=v1&k2=a=b&k3&&k4=')).toEqual({
    'Query Parameters': { k1: 'v1', k2: 'a=b', k3: '', k4: '' },
  });
});

const path = (parts: Record<string, string>) => ({
  Scheme: '',
  RootPath: '',
  DirectoryPath: '',
  DirectoryName: '',
  Filename: '',
  Extension: '',
  AlternateDataStreamName: '',
  ...parts,
});

test.each<[string, Json]>([
  [
    'C:\\temp\\file.txt',
    path({
      RootPath: 'C:\\',
      DirectoryPath: 'C:\\temp',
      DirectoryName: 'temp',
      Filename: 'file.txt',
      Extension: 'txt',
    }),
  ],
  [
    'file://C:/temp/file.txt:some.exe',
    path({
      Scheme: 'file',
      RootPath: 'C:/',
      DirectoryPath: 'C:/temp',
      DirectoryName: 'temp',
      Filename: 'file.txt',
      Extension: 'txt',
      AlternateDataStreamName: 'some.exe',
    }),
  ],
  [
    '\\\\shared\\users\\temp\\file.txt.gz',
    path({
      DirectoryPath: '\\\\shared\\users\\temp',
      DirectoryName: 'temp',
      Filename: 'file.txt.gz',
      Extension: 'gz',
    }),
  ],
  ['/usr/lib/', path({ DirectoryPath: '/usr/lib', DirectoryName: 'lib' })],
  ['README', path({ Filename: 'README' })],
])('parse_path of %s', (text, expected) => {
  expect(of('parse_path', text)).toEqual(expected);
});

test.each([
  ['0.0.0.5', '5'],
  ['0.0.3', '300000000'],
  ['1.2.3.4', '1000000020000000300000004'],
  ['1', '1000000000000000000000000'],
  ['1.2.3.4.5', null],
  ['1.123456789', null],
  ['1.x', null],
])('parse_version of %s', (text, expected) => {
  expect(resultOf(call('decimal', 'parse_version', text))).toBe(expected);
});

test.each<[string, Json]>([
  ['<e/>', { e: null }],
  ['<e>text</e>', { e: 'text' }],
  ['<e name="value" />', { e: { '@name': 'value' } }],
  ['<e name="value">text</e>', { e: { '@name': 'value', '#text': 'text' } }],
  ['<e> <a>text</a> <b>text</b> </e>', { e: { a: 'text', b: 'text' } }],
  ['<e> <a>text</a> <a>text</a> </e>', { e: { a: ['text', 'text'] } }],
  ['<e> text <a>text</a> </e>', { e: { '#text': 'text', a: 'text' } }],
  [
    '<?xml version="1.0"?><!DOCTYPE e><!-- <x> --><e a=\'1 &lt; 2\'>&#65;&#x42;<![CDATA[<c>]]></e>',
    { e: { '@a': '1 < 2', '#text': 'AB<c>' } },
  ],
])('parse_xml of %s', (text, expected) => {
  expect(of('parse_xml', text)).toEqual(expected);
});

test.each([
  '',
  'text',
  '<a>',
  '<a></b>',
  '</a>',
  '<a/><b/>',
  '<a/><a/>',
  '<a/>text',
  '<a b=1/>',
  '<a <b/>',
  `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
])('what is no XML is null: %s', (text) => {
  expect(of('parse_xml', text)).toBeNull();
});

test('parse_cef_dictionary reads the extension of a message', () => {
  const message =
    '<134>Feb 1 host CEF:0|Acme \\| Co|Firewall|1.0|100|Blocked|7|src=10.0.0.1 act=blocked a \\= b request=https://x/?q=1 msg=line\\nnext cs1Label=A B';
  expect(of('parse_cef_dictionary', message)).toEqual({
    Extension: {
      src: '10.0.0.1',
      act: 'blocked a = b',
      request: 'https://x/?q=1',
      msg: 'line\nnext',
      cs1Label: 'A B',
    },
  });
  expect(of('parse_cef_dictionary', 'CEF:0|a|b|c|d|e|f|')).toEqual({ Extension: {} });
  expect(['CEF:0|a|b', 'hello'].map((text) => of('parse_cef_dictionary', text))).toEqual([null, null]);
});

test.each(['parse_json', 'todynamic', 'parsejson', 'toobject'])(
  '%s reads JSON, and keeps other text',
  (name) => {
    expect([of(name, '{"a":[1.5]}'), of(name, '"21"'), of(name, '21'), of(name, "{'a':1}")]).toEqual([
      { a: [1.5] },
      '21',
      21,
      "{'a':1}",
    ]);
    expect(resultOf(call('dynamic', name, call('dynamic', name, '"{}"')))).toBe('{}');
  },
);
