import { expect, test } from 'vitest';
import { call, resultOf, type Term } from '../../testing/expressions.ts';

test('split cuts at a delimiter, or gives one part', () => {
  const parts = (...args: Term[]) => resultOf(call('dynamic', 'split', ...args));
  expect([
    parts('aa_bb', '_'),
    parts('aaa_bbb_ccc', '_', 1),
    parts('', '_'),
    parts('a__b', '_'),
    parts('aabbcc', 'bb'),
    parts('aabbcc', ''),
    parts('a_b', '_', -1),
    parts('a_b', '_', 2),
  ]).toEqual([['aa', 'bb'], ['bbb'], [''], ['a', '', 'b'], ['aa', 'cc'], ['aabbcc'], ['a', 'b'], null]);
});

test('parse_csv reads the first record, quotes and all', () => {
  const cells = (text: string) => resultOf(call('dynamic', 'parse_csv', text));
  expect([
    cells('aa,"b,b,b",cc,"Escaping quotes: ""Title""","line1\nline2"'),
    cells('record1,a,b,c\nrecord2,x,y,z'),
    cells('a,,"",\r\nb'),
    cells(''),
    cells('a,"unfinished'),
  ]).toEqual([
    ['aa', 'b,b,b', 'cc', 'Escaping quotes: "Title"', 'line1\nline2'],
    ['record1', 'a', 'b', 'c'],
    ['a', '', '', ''],
    [''],
    ['a', '"unfinished'],
  ]);
});

test('parse_command_line splits as a program of Windows sees it', () => {
  const split = (line: string) => resultOf(call('dynamic', 'parse_command_line', line, 'windows'));
  expect([
    split('echo "hello world!" print$?'),
    split('"C:\\Program Files\\x.exe" a\tb'),
    split('run "a\\"b" c\\\\d "e\\\\" f'),
    split('run "" x"y z"w'),
    split('run "a""b c" """d"""'),
    split('   '),
  ]).toEqual([
    ['echo', 'hello world!', 'print$?'],
    ['C:\\Program Files\\x.exe', 'a', 'b'],
    ['run', 'a"b', 'c\\\\d', 'e\\', 'f'],
    ['run', '', 'xy zw'],
    ['run', 'a"b', 'c "d"'],
    null,
  ]);
  expect(resultOf(call('dynamic', 'parse_command_line', 'ls', 'bash'))).toBeNull();
});
