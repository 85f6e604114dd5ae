import type { ResultTable } from '@lookout/contract';
import { expect, test } from 'vitest';
import { cellText } from './result-cells.ts';
import { resultSeries } from './result-chart.ts';

const at = (second: number) => String(BigInt(second) * 1_000_000_000n);
const table: ResultTable = {
  columns: [
    { name: 'timestamp', type: 'datetime' },
    { name: 'kind', type: 'string' },
    { name: 'deepest', type: 'long' },
  ],
  rows: [
    [at(20), 'email', '7'],
    [at(10), 'email', '5'],
    [at(10), 'index', null],
  ],
  totalRows: 3,
};

test('each set of keys is a series in the order of time', () => {
  expect(resultSeries(table)).toEqual([
    {
      id: 'deepest, kind=email',
      label: 'deepest, kind=email',
      points: [
        [10_000, 5],
        [20_000, 7],
      ],
    },
    { id: 'deepest, kind=index', label: 'deepest, kind=index', points: [[10_000, null]] },
  ]);
});

test('a result without time has no series', () => {
  expect(resultSeries({ ...table, columns: table.columns.slice(1) })).toBeNull();
});

test('cells read like their type', () => {
  expect(cellText(at(0), 'datetime')).toBe('1970-01-01 00:00:00 UTC');
  expect(cellText('9007199254740993', 'long')).toBe('9007199254740993');
  expect(cellText('1500000000', 'timespan')).toBe('1.5 s');
  expect(cellText(null, 'real')).toBe('–');
});
