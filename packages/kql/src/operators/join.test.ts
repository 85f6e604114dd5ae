import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings, planOf } from '../testing/compile-text.ts';

const tables = `
let left = datatable(key: string, value: long)["a", 1, "b", 2, "b", 3];
let right = datatable(key: string, value: string, key1: long)["b", "x", 7, "d", "y", 8];
`;
const joined = (text: string) => answer(`${tables} left | ${text}`);

test('columns of the other table that clash get a number that is free', () => {
  expect(joined('join kind=inner right on key')).toEqual({
    columns: 'key:string value:long key2:string value1:string key1:long',
    rows: [
      ['b', 2, 'b', 'x', 7],
      ['b', 3, 'b', 'x', 7],
    ],
  });
});

test('a join that does not say is innerunique', () => {
  expect(joined('join right on key').rows).toEqual([['b', 2, 'b', 'x', 7]]);
});

test('one-sided joins show their side', () => {
  expect(joined('join kind=leftsemi right on key').columns).toBe('key:string value:long');
  expect(joined('join kind=anti right on key')).toEqual({
    columns: 'key:string value:long',
    rows: [['a', 1]],
  });
  expect(joined('join kind=rightanti right on key')).toEqual({
    columns: 'key:string value:string key1:long',
    rows: [['d', 'y', 8]],
  });
  expect(joined('join kind=rightsemi right on key').rows).toEqual([['b', 'x', 7]]);
});

test('keys are named on either side, several of them, with and', () => {
  const rows = joined(
    'join kind=fullouter hint.strategy = broadcast (right) on $left.key == $right.key',
  ).rows;
  expect(rows).toEqual([
    ['a', 1, '', '', null],
    ['b', 2, 'b', 'x', 7],
    ['b', 3, 'b', 'x', 7],
    ['', null, 'd', 'y', 8],
  ]);
  const text = 'join kind=inner (right | extend n = key1 - 4) on $left.key == $right.key';
  expect(joined(`${text} and $left.value == $right.n`).rows).toHaveLength(1);
  expect(joined(`${text}, $left.value == $right.n`).rows).toHaveLength(1);
});

test('lookup shows the keys once and keeps rows without a match', () => {
  expect(joined('lookup right on key')).toEqual({
    columns: 'key:string value:long value1:string key1:long',
    rows: [
      ['a', 1, '', null],
      ['b', 2, 'x', 7],
      ['b', 3, 'x', 7],
    ],
  });
  expect(joined('lookup kind=inner right on $left.key == $right.value').rows).toEqual([]);
  expect(joined('lookup kind=inner right on $left.key == $right.value').columns).toBe(
    'key:string value:long key2:string key1:long',
  );
});

test('a table that as named can be joined with what came of it', () => {
  const text = 'range x from 1 to 4 step 1 | as T | where x > 1 | join kind=inner (T | where x < 4) on x';
  expect(answer(text).rows).toEqual([
    [2, 2],
    [3, 3],
  ]);
});

test('the same table is listed once', () => {
  const plan = planOf(`${tables} left | join kind=inner right on key | join kind=inner right on key`);
  expect(plan.tables).toHaveLength(1);
});

test('a lookup in a table that is written out can be deployed; what else joins says why not', () => {
  const teams = 'datatable(eventName: string, team: string)["A", "web", "B", "api"]';
  expect(findings(`logs | lookup (${teams}) on eventName`)).toEqual([]);
  expect(findings(`logs | join kind=leftanti (${teams}) on eventName`)).toEqual([]);
  const refusal = (text: string) =>
    findings(text).map(({ code, marked, message }) => [code, marked, message]);
  expect(refusal(`logs | join (${teams}) on eventName`)).toEqual([
    ['stream', expect.stringContaining('join ('), expect.stringContaining('Write kind=inner')],
  ]);
  expect(refusal('logs | join kind=inner (logs) on eventName')).toEqual([
    ['stream', expect.stringContaining('join kind'), expect.stringContaining('datatable')],
  ]);
  const twice = teams.replace('"B"', '"A"');
  expect(refusal(`logs | lookup (${twice}) on eventName`)).toEqual([
    ['stream', expect.stringContaining('lookup'), expect.stringContaining('more than once')],
  ]);
  expect(
    findings(`logs | lookup (${twice}) on eventName | summarize count() by team, bin(timestamp, 1m)`),
  ).toEqual([]);
});

test('a join without a key, and a table that is a function, are refused', () => {
  for (const text of ['join traces', 'lookup traces', 'join strlen'])
    expect(findings(`traces | ${text}`)[0]).toMatchObject({ code: 'KS006' });
});
