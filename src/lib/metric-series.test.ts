import type { MetricSeries } from '@lookout/contract';
import { expect, test } from 'vitest';
import { latestValues, metricLines, timeKindOf } from './metric-series.ts';

const series = (change: Partial<MetricSeries>): MetricSeries => ({
  metric: 'work-queue.deepest',
  kind: 'gauge',
  unit: '1',
  attributes: {},
  buckets: [
    [1000, 2, 30, 10, 20, 20],
    [2000, 1, 5, 5, 5, 5],
  ],
  ...change,
});

test('sums add up within a bucket and gauges show their last value', () => {
  expect(metricLines({ series: [series({})] })[0]?.points).toEqual([
    [1000, 20],
    [2000, 5],
  ]);
  expect(metricLines({ series: [series({ kind: 'sum' })] })[0]?.points[0]).toEqual([1000, 30]);
});

test('labels say what tells the series apart', () => {
  const labels = (all: MetricSeries[]) => metricLines({ series: all }).map(({ label }) => label);
  expect(labels([series({}), series({ metric: 'work-queue.mean' })])).toEqual(['deepest', 'mean']);
  const email = { attributes: { kind: 'email' } };
  expect(labels([series(email), series({ attributes: { kind: 'index' } })])).toEqual([
    'kind=email',
    'kind=index',
  ]);
  expect(labels([series(email), series({ metric: 'q.mean' })])).toEqual(['deepest, kind=email', 'mean']);
});

test('what has no time axis is drawn as a line, or from its latest values', () => {
  expect(timeKindOf('areachart')).toBe('area');
  expect(timeKindOf('piechart')).toBe('line');
  expect(latestValues(metricLines({ series: [series({})] }))).toEqual([{ label: 'deepest', value: 5 }]);
});
