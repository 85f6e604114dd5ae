import type { Json, ParseKvOptions, ScalarType } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlanOver } from '../../plan/compile-plan.ts';
import { createTable, tableRows } from '../../table/create-table.ts';
import { column } from '../../testing/expressions.ts';
import { someTime } from '../../testing/plans.ts';

type Keys = Readonly<Record<string, ScalarType>>;

/** The values of keys in a text. */
function pairs(text: string, keys: Keys, options: Partial<ParseKvOptions>): Json[] {
  const columns = Object.entries(keys).map(([name, type]) => ({ name, type }));
  const given = [{ name: 'text', type: 'string' as const }];
  const all = { quotes: [], isGreedy: false, ...options };
  const step = { kind: 'parse-kv', input: column('text', 'string'), columns, options: all } as const;
  const plan = compilePlanOver(
    { format: 1, view: 'logs', steps: [step], output: [...given, ...columns] },
    given,
  );
  return tableRows(plan.run(createTable(given, [[text]]), someTime).table)[0]!.slice(1);
}

const commas = { pairDelimiter: ',', keyDelimiter: ':' };
const blanks = { pairDelimiter: ' ', keyDelimiter: '=' };
const single = (mark: string): ParseKvOptions['quotes'][number] => [mark, mark];

test('pairs by delimiters, in any order, without the blanks around keys and values', () => {
  const text = 'ThreadId:458745723, Machine : Node001 , Text: The service is up, Level: Info';
  expect(pairs(text, { Text: 'string', ThreadId: 'long', Machine: 'string' }, commas)).toEqual([
    'The service is up',
    '458745723',
    'Node001',
  ]);
});

test('the first value of a key counts; a key that is absent or does not convert gives nothing', () => {
  expect(pairs('a:1,a:2,b:x', { a: 'long', b: 'long', c: 'long', d: 'string' }, commas)).toEqual([
    '1',
    null,
    null,
    '',
  ]);
  expect(pairs('a:,b:2', { a: 'string', b: 'int' }, commas)).toEqual(['', 2]);
  expect(pairs('a= b=2', { a: 'string', b: 'int' }, blanks)).toEqual(['', 2]);
});

test('a piece without a key is skipped', () => {
  expect(pairs('hello,a:1,,world,b:2', { a: 'int', b: 'int' }, commas)).toEqual([1, 2]);
});

test('quotes around keys and values may hold delimiters', () => {
  const text = 'src=10.1.1.123 failure="connection aborted" "event time"=2021-01-01T10:00:54';
  const keys = { 'event time': 'datetime', src: 'string', failure: 'string' } as const;
  const expected = ['1609495254000000000', '10.1.1.123', 'connection aborted'];
  expect(pairs(text, keys, { ...blanks, quotes: [single('"')] })).toEqual(expected);
  const round = text
    .replace('"connection aborted"', '(connection aborted)')
    .replace('"event time"', '(event time)');
  expect(pairs(round, keys, { ...blanks, quotes: [['(', ')']] })).toEqual(expected);
});

test('an escape stands before a quote inside quotes', () => {
  const text = String.raw`failure="sent \"bye!\"" bytes=125`;
  const options = { ...blanks, quotes: [single('"')], escape: '\\' };
  expect(pairs(text, { failure: 'string', bytes: 'long' }, options)).toEqual(['sent "bye!"', '125']);
});

test('a quote that never closes is an ordinary character', () => {
  expect(pairs('a="x b=2', { a: 'string', b: 'int' }, { ...blanks, quotes: [single('"')] })).toEqual([
    '"x',
    2,
  ]);
});

test('a greedy value goes on until the next key', () => {
  const text = 'name=John Doe phone=555 5555 city=New York';
  const keys = { name: 'string', phone: 'string', city: 'string' } as const;
  expect(pairs(text, keys, blanks)).toEqual(['John', '555', 'New']);
  expect(pairs(text, keys, { ...blanks, isGreedy: true })).toEqual(['John Doe', '555 5555', 'New York']);
});

test('a greedy value may hold a delimiter of keys, and a quoted key may hold one of pairs', () => {
  const greedy = { ...blanks, isGreedy: true, quotes: [single('"')] };
  expect(pairs('url=/x?a=b&c=d y n=5', { url: 'string', n: 'int' }, greedy)).toEqual(['/x?a=b&c=d y', 5]);
  expect(pairs('a=b c "the key"=5', { a: 'string', 'the key': 'int' }, greedy)).toEqual(['b c', 5]);
});

test('without delimiters every sign that is no letter or digit is one', () => {
  const text = '2021-01-01T10:00:34 [INFO] ThreadId:458745723, Machine:Node001, Text: Started';
  const keys = { Text: 'string', ThreadId: 'long', Machine: 'string' } as const;
  expect(pairs(text, keys, {})).toEqual(['Started', '458745723', 'Node001']);
  const quoted = text.replace('Started', String.raw`'The service \' is up'`);
  expect(pairs(quoted, keys, { quotes: [single("'")], escape: '\\' })[0]).toBe("The service ' is up");
});

test('by a regular expression with a group for the key and one for the value', () => {
  const text = '["url: /a?b=1", "id: 24fefbca-cf27-4d62-a623-249c2ad30c73"]';
  const options = { regex: String.raw`"([\w ]+)\s*:\s*([^"]*)"` };
  expect(pairs(text, { url: 'string', id: 'guid' }, options)).toEqual([
    '/a?b=1',
    '24fefbca-cf27-4d62-a623-249c2ad30c73',
  ]);
});

test('options that do not go together are refused', () => {
  expect(() => pairs('', { a: 'int' }, { keyDelimiter: ':' })).toThrow('needs both');
  expect(() => pairs('', { a: 'int' }, { regex: '(' })).toThrow('is not valid');
  expect(() => pairs('', { a: 'int' }, { regex: '(a)' })).toThrow('needs two groups');
});

test('a text that is made to be slow is not', () => {
  const started = Date.now();
  const quotes: ParseKvOptions['quotes'] = [['(', ')']];
  for (const text of ['(,'.repeat(30_000), ')='.repeat(30_000), '(:'.repeat(30_000), 'a'.repeat(60_000)]) {
    for (const isGreedy of [false, true]) pairs(text, { a: 'string' }, { ...commas, quotes, isGreedy });
    pairs(text, { a: 'string' }, { ...blanks, quotes, isGreedy: true });
    pairs(text, { a: 'string' }, { quotes });
  }
  expect(Date.now() - started).toBeLessThan(2000);
});
