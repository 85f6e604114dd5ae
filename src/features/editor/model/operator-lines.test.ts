import { expect, test } from 'vitest';
import { operatorLines, pathLines } from './operator-lines.ts';

const source = 'logs\n| where a\n   > 1\n| top 3 by b\n| project c';
const [where, top, project] = ['where a\n   > 1', 'top 3 by b', 'project c'].map((text) => {
  const start = source.indexOf(text);
  return { start, end: start + text.length };
});
const query = { source, operators: [where!, top!, top!, project!] };
const column = (name: string) => ({ name, type: 'long' as const });
const [a, b, c] = ['a', 'b', 'c'].map(column);

test('steps of one operator are one line, with the rows and columns that they change together', () => {
  const trace = {
    inScope: 9,
    columns: [a!, b!],
    steps: [
      { rowsIn: 9, rowsOut: 7, columns: [a!, b!] },
      { rowsIn: 7, rowsOut: 7, columns: [a!, b!] },
      { rowsIn: 7, rowsOut: 3, columns: [a!, b!] },
      { rowsIn: 3, rowsOut: 3, columns: [c!] },
    ],
    rows: { columns: [], rows: [], totalRows: 0 },
  };
  expect(operatorLines(query, trace)).toEqual([
    { text: 'where a > 1', steps: 1, rowsIn: 9, rowsOut: 7, added: [], removed: [] },
    { text: 'top 3 by b', steps: 3, rowsIn: 7, rowsOut: 3, added: [], removed: [] },
    { text: 'project c', steps: 4, rowsIn: 3, rowsOut: 3, added: ['c'], removed: ['a', 'b'] },
  ]);
});

test('the path of a record ends at the operator that it did not pass', () => {
  const change = { path: 'b', before: null, after: { type: 'long' as const, value: '1' } };
  expect(
    pathLines(query, [
      { kind: 'passed', copies: 1, changes: [change] },
      { kind: 'passed', copies: 1, changes: [] },
      { kind: 'stopped', failed: [] },
    ]),
  ).toMatchObject([
    { text: 'where a > 1', kind: 'passed', changes: [change] },
    { text: 'top 3 by b', kind: 'stopped', copies: 0 },
  ]);
});
