import type { JoinKind, Json, Plan, PlanTable, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { call, column, long } from '../testing/expressions.ts';
import { aggregate, everySeconds, summarizing } from '../testing/plans.ts';
import { written } from '../testing/table-plans.ts';
import { streamability } from './streamability.ts';

const [[perMinute]] = summarizing([aggregate('long', 'count')], [everySeconds(60)]) as [[Step], unknown];
const key = { value: column('timestamp', 'datetime'), isDescending: true, nullsFirst: false };
const whole: Step[] = [
  { kind: 'take', count: 1 },
  { kind: 'sort', keys: [key] },
  { kind: 'top', count: 1, keys: [key] },
  { kind: 'sample', count: 1 },
  { kind: 'union', others: [] },
  { kind: 'getschema' },
  { kind: 'where', predicate: call('bool', 'prev', column('flag', 'bool')) },
];

function refusals(steps: Step[], tables: PlanTable[] = []) {
  const plan: Plan = { format: 1, view: 'logs', steps, output: [], tables };
  return streamability(plan).map(({ code, step }) => [code, step]);
}

const tableOf = (...rows: Json[][]): PlanTable => ({
  source: written('event:string team:string', rows),
  steps: [],
});
const once = tableOf(['A', 'web'], ['B', 'api']);
const twice = tableOf(['A', 'web'], ['A', 'api']);

function join(flavor: JoinKind, name = 'team'): Step {
  return {
    kind: 'join',
    flavor,
    right: 0,
    on: [{ left: 'eventName', right: 'event' }],
    columns: [
      { name: 'timestamp', type: 'datetime', side: 'left', from: 'timestamp' },
      { name, type: 'string', side: 'right', from: 'team' },
    ],
  };
}

test.each(whole)('$kind needs a whole table: a stream is none, but a window of a summarize is', (step) => {
  expect(refusals([step])).toEqual([['whole', 0]]);
  expect(refusals([step, perMinute])).toEqual([['whole', 0]]);
  expect(refusals([perMinute, step])).toEqual([]);
});

test('a transform may look records up in a constant table that has each key once', () => {
  for (const flavor of ['inner', 'leftouter'] as const) {
    expect(refusals([join(flavor)], [once])).toEqual([]);
    expect(refusals([join(flavor)], [twice])).toEqual([['whole', 0]]);
  }
  for (const flavor of ['leftsemi', 'leftanti'] as const)
    expect(refusals([join(flavor)], [twice])).toEqual([]);
});

test('a summarize may count pairs that repeat a record', () => {
  expect(refusals([join('inner'), perMinute], [twice])).toEqual([]);
});

test.each(['innerunique', 'rightouter', 'fullouter', 'rightanti', 'rightsemi'] as const)(
  'join kind=%s looks at more than one record at a time',
  (flavor) => {
    expect(refusals([join(flavor)], [once])).toEqual([['whole', 0]]);
    expect(refusals([join(flavor), perMinute], [once])).toEqual([['whole', 0]]);
    expect(refusals([perMinute, join(flavor)], [once])).toEqual([]);
  },
);

test('a table that reads the records, the clock or the caller is not constant', () => {
  const view: PlanTable = { source: { kind: 'view', view: 'logs' }, steps: [] };
  const clock: PlanTable = {
    source: {
      kind: 'print',
      columns: [
        { name: 'event', value: call('string', 'tostring', call('datetime', 'now')) },
        { name: 'team', value: call('string', 'tostring', 1) },
      ],
    },
    steps: [],
  };
  expect(
    refusals([{ ...join('inner'), on: [{ left: 'traceId', right: 'traceId' }] } as Step], [view]),
  ).toEqual([['whole', 0]]);
  expect(refusals([join('inner')], [clock])).toEqual([['whole', 0]]);
  expect(refusals([perMinute, join('inner')], [view])).toEqual([['table', 1]]);
});

test('what a join looks up may not replace what identifies the emitter', () => {
  expect(refusals([join('leftouter', 'traceId')], [once])).toEqual([['read-only', 0]]);
});

test('a table that would fill the memory of a processor is not deployed', () => {
  const upTo = (rows: number): PlanTable => ({
    source: { kind: 'range', name: 'n', type: 'long', from: long(1), to: long(rows), step: long(1) },
    steps: [
      {
        kind: 'project',
        columns: [{ name: 'event', value: call('string', 'tostring', column('n', 'long')) }],
      },
    ],
  });
  const lookup: Step = { ...join('leftsemi'), columns: [] } as Step;
  expect(refusals([lookup], [upTo(10_000)])).toEqual([]);
  expect(refusals([lookup], [upTo(10_001)])).toEqual([['whole', 0]]);
});
