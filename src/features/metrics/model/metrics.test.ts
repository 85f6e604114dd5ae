import type { MetricSeries } from '@lookout/contract';
import { expect, test } from 'vitest';
import { formatOfUnit, unitText } from '../../../lib/format-value.ts';
import { statsOf, viewOf } from '../../../lib/metric-view.ts';
import { chartLines } from './chart-lines.ts';
import { seriesFigures } from './series-figures.ts';

const series = (kind: string, buckets: MetricSeries['buckets']): MetricSeries => ({
  ...{ metric: 'q.requests', kind: 'sum', unit: '{record}' },
  attributes: { kind },
  buckets,
});
const now = {
  series: [
    series('mail', [
      [1000, 2, 10, 4, 6, 6],
      [2000, 2, 20, 1, 19, 1],
    ]),
    series('index', [[1000, 1, 90, 90, 90, 90]]),
    series('none', []),
  ],
};
const before = { series: [series('mail', [[0, 1, 20, 20, 20, 20]]), series('gone', [[0, 1, 5, 5, 5, 5]])] };

test('a metric is drawn as its query asks, until somebody chooses', () => {
  const summary = { metric: 'q.requests', kind: 'sum', visualization: 'barchart' } as const;
  expect(viewOf(summary, {})).toMatchObject({ chart: 'bar', stat: 'sum', by: undefined });
  expect(viewOf({ ...summary, visualization: null }, {}).chart).toBe('line');
  expect(viewOf(summary, { chart: 'pie', stat: 'highest', by: [] })).toMatchObject({
    ...{ chart: 'pie', stat: 'highest', by: [] },
  });
});

test('values that do not add up are not summed, and of several series none is the last', () => {
  expect(statsOf('gauge', false)).toEqual(['average', 'last', 'lowest', 'highest']);
  expect(statsOf('gauge', true)).toEqual(['average', 'lowest', 'highest']);
  const gauge = { metric: 'q.mean', kind: 'gauge', visualization: null } as const;
  expect(viewOf(gauge, {}).stat).toBe('last');
  expect(viewOf(gauge, { by: ['kind'] }).stat).toBe('average');
  expect(viewOf(gauge, { stat: 'sum' }).stat).toBe('last');
});

test('the figures of a series are those of the whole range, and of its change', () => {
  expect(seriesFigures(now, 'sum', before)).toEqual([
    { ...figures('index', 90), average: 90, lowest: 90, highest: 90, last: 90, change: null },
    { ...figures('mail', 30), average: 7.5, lowest: 1, highest: 19, last: 1, change: 0.5 },
  ]);
  expect(seriesFigures(now, 'highest')[1]).toMatchObject({ value: 19, change: null });
});

test('the time before lies under the present, and only where there is one', () => {
  const lines = chartLines(now, 'sum', { answer: before, shiftMs: 1000 });
  expect(lines).toHaveLength(4);
  expect(lines[3]).toMatchObject({ label: 'kind=mail, before', points: [[1000, 20]], echoOf: lines[0]?.id });
});

test('durations read as durations, and records are named', () => {
  expect(formatOfUnit('s')(1.5)).toBe('1.5 s');
  expect(formatOfUnit('1')(1500)).toBe('1.5k');
  expect([unitText('{record}'), unitText('1'), unitText('By')]).toEqual(['records', '', 'By']);
});

function figures(kind: string, value: number) {
  return { id: JSON.stringify(['q.requests', { kind }]), label: `kind=${kind}`, value };
}
