import type { Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compilePlanOver } from '../plan/compile-plan.ts';
import { column, long } from '../testing/expressions.ts';
import {
  aggregate,
  everySeconds,
  record,
  recordColumns,
  records,
  someTime,
  summarizing,
} from '../testing/plans.ts';
import { MetricPointMaker } from './metric-points.ts';

const [event, value] = [column('event', 'string'), column('value', 'long')];
const rows = [record(1000, 'A', 5), record(2000, 'A', 7), record(3000, 'B', 9), record(60_000, 'A', 1)];

/** The points of the first window, as `metric key value`. */
function pointsOf(
  steps: Step[],
  output: { name: string; type: 'datetime' | 'long' | 'string' | 'dynamic' }[],
) {
  const plan = { format: 1 as const, view: 'logs' as const, steps, output };
  const run = compilePlanOver(plan, recordColumns).openWindows({ allowedLatenessMs: 0 });
  const maker = new MetricPointMaker({ probeId: 'prb_0000000000000001', revision: 1, title: 'P', plan });
  const points = maker.points(run.push(records(rows), someTime).closed);
  return points.map(({ metric, attributes, value: of }) => `${metric} ${JSON.stringify(attributes)} ${of}`);
}

test('percentiles and the columns of a record become metrics, texts and lists do not', () => {
  const aggregates = [
    { ...aggregate('long', 'percentile', value, long(50)), name: 'p50' },
    { ...aggregate('long', 'percentile', value, long(100)), name: 'p100' },
    { ...aggregate('long', 'arg_max', column('elapsed', 'real'), value), name: 'best' },
    { ...aggregate('string', 'arg_max', column('elapsed', 'real'), event), name: 'text' },
    { ...aggregate('dynamic', 'make_list', value), name: 'list' },
  ];
  const [steps, output] = summarizing(aggregates, [everySeconds(10), event]);
  expect(pointsOf(steps, output as never)).toEqual([
    'p.p50 {"event":"A"} 5',
    'p.p50 {"event":"B"} 9',
    'p.p100 {"event":"A"} 7',
    'p.p100 {"event":"B"} 9',
    'p.best {"event":"A"} 5',
    'p.best {"event":"B"} 9',
  ]);
});

test('a summarize of windows by their start is about the same windows, and the start is no attribute', () => {
  const [first] = summarizing([aggregate('long', 'count')], [everySeconds(10), event]);
  const [again, output] = summarizing(
    [{ ...aggregate('long', 'max', column('count', 'long')), name: 'most' }],
    [column('key0', 'datetime')],
  );
  expect(pointsOf([...first, ...again], output as never)).toEqual(['p.most {} 2']);
});
