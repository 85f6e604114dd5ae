import { expect, test } from 'vitest';
import { expressionOf, findings, planOf, stepsOf } from '../testing/compile-text.ts';

const marks = (source: string) => findings(source).map(({ code, marked }) => [code, marked]);

test('parse becomes a step; types are those of KQL, texts without their escapes', () => {
  expect(stepsOf(String.raw`parse body with * "a\t=" a ';' b: date "," c: double *`)).toEqual([
    {
      kind: 'parse',
      input: expressionOf('body'),
      mode: 'simple',
      flags: '',
      pattern: [
        { kind: 'any' },
        { kind: 'text', text: 'a\t=' },
        { kind: 'column', name: 'a', type: 'string' },
        { kind: 'text', text: ';' },
        { kind: 'column', name: 'b', type: 'datetime' },
        { kind: 'text', text: ',' },
        { kind: 'column', name: 'c', type: 'real' },
        { kind: 'any' },
      ],
      isFilter: false,
    },
  ]);
});

test('kind and flags; parse-where filters', () => {
  expect(stepsOf('parse kind=regex flags=Ui body with ["my col"] "x.*"')).toMatchObject([
    { mode: 'regex', flags: 'Ui', pattern: [{ name: 'my col' }, {}], isFilter: false },
  ]);
  expect(stepsOf('parse kind=relaxed body with n: int')).toMatchObject([{ mode: 'relaxed' }]);
  expect(stepsOf('parse-where tolower(eventName) with "a" n: int')).toMatchObject([
    { isFilter: true, input: { function: 'tolower' } },
  ]);
});

test('new columns stand behind the others', () => {
  const { output } = planOf('logs | project eventName | parse eventName with a "-" b: long | where b > 1');
  expect(output).toEqual([
    { name: 'eventName', type: 'string' },
    { name: 'a', type: 'string' },
    { name: 'b', type: 'long' },
  ]);
});

test('a column that is there already is not replaced, whatever its type', () => {
  const [found] = findings('logs | parse body with "a" traceId');
  expect(found).toMatchObject({ code: 'unsupported', marked: 'traceId' });
  expect(found?.message).toContain('is already a column');
  expect(marks('logs | parse-kv body as (a: long, body: string)')).toEqual([['unsupported', 'body']]);
});

test('what is wrong is marked where it stands', () => {
  expect(marks('logs | parse flags=i body with "a" b')).toEqual([['unsupported', 'i']]);
  expect(marks('logs | parse kind=regex flags=x body with "a" b "c"')).toEqual([['regex', '"a" b "c"']]);
  expect(marks('logs | parse kind=regex body with "a" b "(c"')).toEqual([['regex', '"(c"']]);
  expect(marks('logs | parse-where kind=relaxed body with "a" b: long')).toEqual([
    ['unsupported', 'relaxed'],
  ]);
  expect(marks('logs | parse body with a *')[0]?.[1]).toBe('*');
});

test('groups may span several texts of a regular expression', () => {
  expect(findings('logs | parse kind=regex body with "(?:a" b "|c)"')).toEqual([]);
});

test('parse and parse-where can be deployed', () => {
  expect(findings('logs | parse body with "a" b | parse-where b with "c" d')).toEqual([]);
});

test('parse-kv becomes a step', () => {
  const text = String.raw`parse-kv body as (a: long, ["b c"]: date)
    with (pair_delimiter=",", kv_delimiter=":", quote='"', quote="()", escape="\\", escape="^", greedy=true)`;
  expect(stepsOf(text)).toEqual([
    {
      kind: 'parse-kv',
      input: expressionOf('body'),
      columns: [
        { name: 'a', type: 'long' },
        { name: 'b c', type: 'datetime' },
      ],
      options: {
        pairDelimiter: ',',
        keyDelimiter: ':',
        quotes: [
          ['"', '"'],
          ['(', ')'],
        ],
        escape: '\\^',
        isGreedy: true,
      },
    },
  ]);
  expect(stepsOf('parse-kv body as (a: long)')).toMatchObject([{ options: { quotes: [], isGreedy: false } }]);
});

test('options of parse-kv that are not fit are refused with what would be', () => {
  const one = (options: string) => findings(`logs | parse-kv body as (a: long) with (${options})`)[0];
  expect(one('quote="abc"')).toMatchObject({ code: 'type', marked: '"abc"' });
  expect(one('escape=""')?.message).toContain('wants one character');
  expect(one('pair_delimiter=","')?.message).toContain('needs both');
  expect(one('regex="(a)"')?.message).toContain('needs two groups');
});
