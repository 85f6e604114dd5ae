import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings, stepsOf } from '../testing/compile-text.ts';

const severity = { kind: 'column', type: 'int', name: 'severityNumber' };

test('a key runs down with nulls last, or up with nulls first, unless it says otherwise', () => {
  const keys = (text: string) => {
    const [step] = stepsOf(text);
    return step?.kind === 'sort' || step?.kind === 'top'
      ? step.keys.map(({ isDescending, nullsFirst }) => [isDescending, nullsFirst])
      : null;
  };
  expect(keys('sort by severityNumber')).toEqual([[true, false]]);
  expect(keys('order by severityNumber asc, eventName desc')).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(keys('sort by severityNumber nulls first, eventName asc nulls last')).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(keys('top 3 by severityNumber asc')).toEqual([[false, true]]);
});

test('counts may be computed from constants', () => {
  expect(stepsOf('top 2 + 1 by severityNumber')).toEqual([
    { kind: 'top', count: 3, keys: [{ value: severity, isDescending: true, nullsFirst: false }] },
  ]);
  expect(stepsOf('sample 10 | take tolong("4")')).toEqual([
    { kind: 'sample', count: 10 },
    { kind: 'take', count: 4 },
  ]);
});

test('distinct groups without aggregates, and count counts', () => {
  expect(answer('range x from 1 to 4 step 1 | extend y = x % 2, z = 0 | distinct y, z')).toEqual({
    columns: 'y:long z:long',
    rows: [
      [1, 0],
      [0, 0],
    ],
  });
  expect(answer('datatable(a: string, b: long)["x", 1, "x", 1, "y", 1] | distinct *').rows).toEqual([
    ['x', 1],
    ['y', 1],
  ]);
  expect(answer('range x from 1 to 4 step 1 | distinct bin(x, 2)').columns).toBe('x:long');
  expect(answer('range x from 1 to 4 step 1 | count')).toEqual({ columns: 'Count:long', rows: [[4]] });
  expect(answer('print x = 1 | where x > 1 | count as n')).toEqual({ columns: 'n:long', rows: [[0]] });
});

test('getschema describes the columns where it stands', () => {
  expect(answer('print a = 1, b = "x" | extend c = now() | getschema').rows).toEqual([
    ['a', 0, 'System.Int64', 'long'],
    ['b', 1, 'System.String', 'string'],
    ['c', 2, 'System.DateTime', 'datetime'],
  ]);
});

test('serialize keeps the rows, may add columns, and allows window functions behind it', () => {
  expect(
    answer('range x from 1 to 3 step 1 | serialize before = prev(x, 1, 0) | extend n = row_number()').rows,
  ).toEqual([
    [1, 0, 1],
    [2, 1, 2],
    [3, 2, 3],
  ]);
  expect(stepsOf('serialize n = row_number()').at(-1)?.kind).toBe('extend');
  expect(stepsOf('serialize')).toEqual([]);
});

test('serialize adds columns and replaces none', () => {
  expect(findings('logs | serialize n = 1 | serialize n = row_number()')[0]).toMatchObject({
    code: 'unsupported',
    marked: 'n',
    message: expect.stringContaining('| serialize | extend n'),
  });
});

test('window functions see rows whose order is meant, and steps that keep it', () => {
  for (const before of [
    'sort by timestamp',
    'top 3 by timestamp',
    'serialize',
    'getschema',
    'sort by timestamp | where severityNumber > 1 | project a = 1 | take 3',
    'as T | sort by timestamp | as U',
  ])
    expect(stepsOf(`${before} | extend n = row_number()`).at(-1)?.kind).toBe('extend');
  expect(answer('let t = range x from 1 to 2 step 1; t | extend n = row_number()').rows).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('hints change nothing', () => {
  expect(stepsOf('summarize hint.strategy = shuffle count() by eventName')).toEqual(
    stepsOf('summarize count() by eventName'),
  );
});
