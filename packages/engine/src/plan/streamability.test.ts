import type { Plan, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { as, binary, call, column, literal, seconds } from '../testing/expressions.ts';
import { aggregate, everySeconds, summarizing } from '../testing/plans.ts';
import { streamability } from './streamability.ts';

const refusals = (...steps: Step[]) => {
  const plan: Plan = { format: 1, view: 'logs', steps, output: [] };
  return streamability(plan).map(({ code, step }) => [code, step]);
};
const counting = (...by: Parameters<typeof summarizing>[1] & object) =>
  summarizing([aggregate('long', 'count')], by)[0][0]!;
const timestamp = column('timestamp', 'datetime');

test('a filter and a summarize over windows of time can be deployed', () => {
  expect(refusals({ kind: 'where', predicate: literal('bool', true) }, counting(everySeconds(60)))).toEqual(
    [],
  );
  expect(refusals(counting(everySeconds(60)), counting(column('event', 'string')))).toEqual([]);
});

test('take cannot be deployed', () => {
  expect(refusals({ kind: 'take', count: 1 })).toEqual([['take', 0]]);
});

test('a summarize needs a bin of the timestamp, of constant whole milliseconds', () => {
  expect(refusals(counting())).toEqual([['window', 0]]);
  expect(refusals(counting(timestamp))).toEqual([['window', 0]]);
  expect(refusals(counting(call('datetime', 'bin', timestamp, literal('timespan', '100'))))).toEqual([
    ['window', 0],
  ]);
  expect(refusals(counting(call('datetime', 'bin', timestamp, seconds(0))))).toEqual([['window', 0]]);
  expect(
    refusals(counting(call('datetime', 'bin', column('observedTimestamp', 'datetime'), seconds(1)))),
  ).toEqual([['window', 0]]);
  const computed = as('timespan', binary(seconds(1), '*', 2));
  expect(refusals(counting(call('datetime', 'bin', timestamp, computed)))).toEqual([]);
});

test('what identifies the emitter cannot be assigned by a transform', () => {
  const named = (name: string) => [{ name, value: literal('dynamic', null) }];
  expect(refusals({ kind: 'extend', columns: named('resource') })).toEqual([['read-only', 0]]);
  expect(refusals({ kind: 'extend', columns: named('attributes') })).toEqual([]);
  expect(refusals({ kind: 'project', columns: [{ name: 'timestamp', value: timestamp }] })).toEqual([]);
  expect(refusals({ kind: 'project-rename', renames: [{ from: 'body', to: 'traceId' }] })).toEqual([
    ['read-only', 0],
  ]);
  expect(refusals({ kind: 'extend', columns: named('resource') }, counting(everySeconds(1)))).toEqual([]);
});
