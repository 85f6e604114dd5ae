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
  expect(refusals({ kind: 'take', count: 1 })).toEqual([['whole', 0]]);
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

test('a transform may not make several records of one; a summarize may count them', () => {
  const list = { name: 'item', value: column('attributes', 'dynamic'), type: 'dynamic' } as const;
  const expand: Step = { kind: 'mv-expand', columns: [list], bags: 'bag' };
  expect(refusals(expand)).toEqual([['repeat', 0]]);
  expect(refusals(expand, counting(everySeconds(60)))).toEqual([]);
  expect(refusals(counting(everySeconds(60)), expand)).toEqual([]);
});

test('what is parsed out of a text may not replace what identifies the emitter', () => {
  const input = column('eventName', 'string');
  const taken = (name: string): Step[] => [
    {
      kind: 'parse',
      input,
      mode: 'simple',
      flags: '',
      pattern: [{ kind: 'any' }, { kind: 'text', text: '=' }, { kind: 'column', name, type: 'string' }],
      isFilter: false,
    },
    {
      kind: 'parse-kv',
      input,
      columns: [{ name, type: 'string' }],
      options: { quotes: [], isGreedy: false },
    },
  ];
  expect(refusals(...taken('traceId'))).toEqual([
    ['read-only', 0],
    ['read-only', 1],
  ]);
  expect(refusals(...taken('order'))).toEqual([]);
});
