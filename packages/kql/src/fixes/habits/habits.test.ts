import { expect, test } from 'vitest';
import { findings } from '../../testing/compile-text.ts';
import { findHabits } from './find-habits.ts';

test.each([
  ['logs | where eventName == “a, b”', 'logs | where eventName == "a, b"'],
  ["logs | where eventName == ‘it's’", 'logs | where eventName == "it\'s"'],
  ['logs | where eventName == "a" && true', 'logs | where eventName == "a" and true'],
  ['logs | where eventName == "a" & true', 'logs | where eventName == "a" and true'],
  ['logs | where eventName == "a" || true', 'logs | where eventName == "a" or true'],
  ['logs || where true', 'logs | where true'],
  ['logs | where !isempty(eventName)', 'logs | where not(isempty(eventName))'],
  ['logs | where !(true and false)', 'logs | where not(true and false)'],
  ['logs | where severityNumber = 9 and true', 'logs | where severityNumber == 9 and true'],
  ['logs | where true AND false', 'logs | where true and false'],
  ['select * from logs', 'logs'],
  [
    'SELECT eventName, body FROM logs WHERE severityNumber > 3 ORDER BY timestamp LIMIT 5;',
    'logs\n| where severityNumber > 3\n| sort by timestamp\n| take 5\n| project eventName, body',
  ],
  ['from logs | where true', 'logs | where true'],
  ['logs where true', 'logs | where true'],
  ['logs | select eventName', 'logs | project eventName'],
  ['logs | group by eventName', 'logs | summarize count() by eventName'],
  ['logs -- all of it\n| where true', 'logs // all of it\n| where true'],
  ['logs | where eventName like "%a%"', 'logs | where eventName contains "a"'],
  ['logs | where eventName LIKE "a%"', 'logs | where eventName startswith "a"'],
  ['logs | where eventName not like "%a"', 'logs | where eventName !endswith "a"'],
  ['logs | where eventName like "a"', 'logs | where eventName =~ "a"'],
  ['logs | where body is null', 'logs | where isnull(body)'],
  ['logs | where eventName is not null', 'logs | where isnotempty(eventName)'],
  ['logs | where attributes.a == null', 'logs | where isnull(attributes.a)'],
  ['logs | where eventName != null', 'logs | where isnotempty(eventName)'],
  ['logs | where eventName not in ("a")', 'logs | where eventName !in ("a")'],
  ['logs | where not eventName == "a"', 'logs | where not(eventName == "a")'],
  ['logs | where eventName in "a"', 'logs | where eventName in ("a")'],
  ['logs | extend a = cast(body as varchar)', 'logs | extend a = tostring(body)'],
  ['logs | where timestamp > now() - interval 1 hour', 'logs | where timestamp > now() - 1h'],
  ['logs | summarize count(*) by bin(timestamp, 1m)', 'logs | summarize count() by bin(timestamp, 1m)'],
])('%s', (source, fixed) => {
  const [first] = findings(source);
  expect(first).toMatchObject({ code: 'habit', fixed });
  expect(findings(fixed).filter(({ code }) => code !== 'stream')).toEqual([]);
});

test('each habit of a text has its own finding, and what the parser made of the rest is not shown', () => {
  const marked = findings('logs | where eventName = "a" && body is null || true').map(
    (found) => found.marked,
  );
  expect(marked).toEqual(['=', '&&', 'body is null', '||']);
});

test('a text that means what it says has no habits', () => {
  for (const source of [
    'logs | where eventName == "select a & b || “c” -- d is null"',
    'logs // not like & is null\n| where eventName <> "x" and 3 - -1 > 2',
    'logs | extend from = 1, null_ = 2 | where from == null_',
  ]) {
    expect(findings(source)).toEqual([]);
  }
});

test('an argument by its name is no comparison', () => {
  const declared = 'let f = (a:long, b:long) { a + b };';
  const [found, ...others] = findings(`${declared} logs | where f(a = 1, b = 2) > 3 && true`);
  expect(found?.marked).toBe('&&');
  expect(others).toEqual([]);
  expect(findings('logs | where tolower(eventName = "a") && true').map(({ marked }) => marked)).toEqual([
    '=',
    '&&',
  ]);
});

test('findings before the first habit stay', () => {
  const codes = findings('logs | where nothing == 1 | where eventName == "a" && true').map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['KS142', 'habit']);
});

test('a statement that no query can say at once is explained without a rewrite', () => {
  const [found] = findings('select count(*) from logs group by eventName');
  expect(found).toMatchObject({ code: 'habit', fixed: null });
});

test.each([
  ['one long word', `logs | where ${'a'.repeat(60_000)} is nul`],
  ['members of members', `logs | where ${'a.'.repeat(900)} is nul`],
  ['brackets that never close', `logs | where ${'a['.repeat(900)} == nul`],
  ['half a statement of SQL', `select ${'a from b where '.repeat(150)}(`],
  ['many signs', `logs | where ${'a = '.repeat(450)}`],
])('%s is looked through at once', (_name, source) => {
  const start = Date.now();
  findHabits(source);
  expect(Date.now() - start).toBeLessThan(250);
});
