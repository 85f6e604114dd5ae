import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';
import { findings, planOf } from '../testing/compile-text.ts';

test('columns that a table lacks are empty there', () => {
  expect(answer('print a = 1, b = "x" | union (print c = 2.5, a = 3)')).toEqual({
    columns: 'a:long b:string c:real',
    rows: [
      [1, 'x', null],
      [3, '', 2.5],
    ],
  });
});

test('a column of several types becomes one for each', () => {
  expect(answer('union (print k = "p", x = 1), (print x = toint(2), k = "q")')).toEqual({
    columns: 'k:string x_long:long x_int:int',
    rows: [
      ['p', 1, null],
      ['q', null, 2],
    ],
  });
});

// The example of https://learn.microsoft.com/kusto/query/union-operator#source-columns-types-mismatch
test('a name that is taken gets a number, as Kusto numbers it', () => {
  const views = `
let View_1 = view () { print x = 1 };
let View_2 = view () { print x = toint(2) };
let View_3 = view () { print x_long = 3 };`;
  expect(answer(`${views} union withsource = TableName View_1, View_2, View_3`)).toEqual({
    columns: 'TableName:string x_long1:long x_int:int x_long:long',
    rows: [
      ['View_1', 1, null, null],
      ['View_2', null, 2, null],
      ['View_3', null, null, 3],
    ],
  });
});

test('kind=inner leaves the columns that all have', () => {
  expect(answer('union kind = inner (print a = 1, b = 2), (print c = 3, a = 4)')).toEqual({
    columns: 'a:long',
    rows: [[1], [4]],
  });
  expect(answer('union kind = inner (print a = 1), (print a = 4) | count').rows).toEqual([[2]]);
});

test('withsource says what each row comes from', () => {
  const rows = answer(
    'let t = print x = 1; t | where x > 0 | union withsource = from (print x = 2 | as two | where x > 0 | as three), (print x = 3)',
  ).rows;
  expect(rows).toEqual([
    ['t', 1],
    ['three', 2],
    ['union_arg2', 3],
  ]);
});

test('the column of withsource has a name of its own', () => {
  expect(findings('print x = 1 | union withsource = x (print x = 2)')).toMatchObject([
    { code: 'unsupported', marked: 'union', message: expect.stringContaining('another name') },
  ]);
});

test('isfuzzy leaves out tables that are not there', () => {
  const plan = planOf(
    'let t = print x = 1; union isfuzzy = true t, (t | where x > 0), (nowhere | where x > 0)',
  );
  expect(plan.tables).toHaveLength(1);
  expect(findings('union isfuzzy = false (print x = 1), nowhere').length).toBeGreaterThan(0);
});

test('a union has no order, so that window functions need one to be said', () => {
  expect(findings('print x = 1 | union (print x = 2) | extend n = row_number()')).toMatchObject([
    { code: 'order', marked: 'row_number' },
  ]);
  expect(answer('print x = 1 | union (print x = 2) | sort by x | extend n = row_number()').rows).toEqual([
    [2, 1],
    [1, 2],
  ]);
});

test('a union of the records with themselves is previewed, not deployed', () => {
  expect(findings('logs | union (logs | take 1)')).toMatchObject([
    { code: 'stream', message: expect.stringContaining('union cannot be deployed') },
  ]);
});
