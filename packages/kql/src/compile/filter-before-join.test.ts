import { expect, test } from 'vitest';
import { answer } from '../testing/answer.ts';

const TABLES = `
let t1 = datatable(key: long, value: string)[1, "val1.1", 1, "val1.2"];
let t2 = datatable(key: long, value: string)[1, "val1.3", 1, "val1.4"];
t1 | join kind = innerunique t2 on key`;

// The examples of https://learn.microsoft.com/kusto/query/join-innerunique#two-possible-outputs-from-innerunique-join
test('a filter of the left table chooses among the rows of a key', () => {
  const chosen = [
    [1, 'val1.2', 1, 'val1.3'],
    [1, 'val1.2', 1, 'val1.4'],
  ];
  expect(answer(`${TABLES} | where value == "val1.2"`).rows).toEqual(chosen);
  expect(answer(`${TABLES} | where key > 0 | where value == "val1.2"`).rows).toEqual(chosen);
});

test('of a filter of both tables, the part of the left one does', () => {
  expect(answer(`${TABLES} | where value == "val1.2" and value1 == "val1.4"`).rows).toEqual([
    [1, 'val1.2', 1, 'val1.4'],
  ]);
  expect(answer(`${TABLES} | where value == "val1.2" or value1 == "val1.4"`).rows).toEqual([
    [1, 'val1.1', 1, 'val1.4'],
  ]);
});

test('behind any other operator a filter sees the rows that the join chose', () => {
  expect(answer(`${TABLES} | extend value = "val1.2" | where value == "val1.2" | count`).rows).toEqual([[2]]);
  expect(answer(`${TABLES} | take 10 | where value == "val1.2"`).rows).toEqual([]);
});
