import type { ResultTable } from '@lookout/contract';
import { expect, test } from 'vitest';
import { cellText } from './result-cells.ts';
import { pointRate } from './result-rate.ts';
import { categoryChart, continuousChart } from './result-series.ts';

const MINUTE = 60_000_000_000n;
const at = (minute: number) => String(BigInt(minute) * MINUTE);

const table = (columns: ResultTable['columns'], rows: ResultTable['rows']): ResultTable => ({
  columns,
  rows,
  totalRows: rows.length,
});

const overTime = table(
  [
    { name: 'timestamp', type: 'datetime' },
    { name: 'requests', type: 'long' },
    { name: 'cached', type: 'int' },
  ],
  [
    [at(1), '20', 7],
    [at(2), '25', null],
  ],
);

test('each value column is a line over time, exact to the millisecond, and null is a gap', () => {
  expect(continuousChart(overTime)).toEqual({
    axis: 'time',
    series: [
      {
        id: 'requests',
        label: 'requests',
        points: [
          [60_000, 20],
          [120_000, 25],
        ],
      },
      {
        id: 'cached',
        label: 'cached',
        points: [
          [60_000, 7],
          [120_000, null],
        ],
      },
    ],
  });
});

test('a group key makes a line for each group, named after it', () => {
  const chart = continuousChart(
    table(
      [
        { name: 'service', type: 'string' },
        { name: 'timestamp', type: 'datetime' },
        { name: 'records', type: 'long' },
      ],
      [
        ['web', at(1), '1'],
        ['', at(1), '2'],
        ['web', at(2), '3'],
      ],
    ),
  );
  expect(chart?.series.map(({ label, points }) => [label, points.length])).toEqual([
    ['web', 2],
    ['(empty)', 1],
  ]);
});

test('bars take their names from the group, pies as well', () => {
  const chart = categoryChart(
    table(
      [
        { name: 'service', type: 'string' },
        { name: 'records', type: 'long' },
        { name: 'p95', type: 'timespan' },
      ],
      [['web', '10', '2500000']],
    ),
  );
  expect(chart?.categories).toEqual(['web']);
  expect(chart?.series.map(({ values }) => values)).toEqual([[10], [2.5]]);
});

test('a result without numbers has no chart', () => {
  const names = table([{ name: 'service', type: 'string' }], [['web']]);
  expect(continuousChart(names)).toBeNull();
  expect(categoryChart(names)).toBeNull();
});

test('cells read as people write them, and large integers exactly', () => {
  expect(cellText('9007199254740993', 'long')).toBe('9007199254740993');
  expect(cellText('1500000000', 'timespan')).toBe('1.5 s');
  expect(cellText(at(1), 'datetime')).toBe('1970-01-01 00:01:00 UTC');
  expect(cellText({ a: 1 }, 'dynamic')).toBe('{"a":1}');
  expect(cellText(null, 'string')).toBe('null');
});

test('two value columns make two points a row', () => {
  const summary = { from: '0', to: '4000000000' } as Parameters<typeof pointRate>[1];
  expect(pointRate(overTime, summary)).toBe(1);
});
