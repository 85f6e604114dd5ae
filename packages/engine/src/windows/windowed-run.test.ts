import type { Json, Step } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../table/create-table.ts';
import { binary, call, column, literal, long, seconds } from '../testing/expressions.ts';
import { aggregate, everySeconds, planOf, record, records, someTime, summarizing } from '../testing/plans.ts';
import type { ClosedWindow } from './window-types.ts';

const event = column('event', 'string');
const elapsed = column('elapsed', 'real');
const [counting, countOutput] = summarizing([aggregate('long', 'count')], [everySeconds(10), event]);
const open = (allowedLatenessMs = 0) => planOf(counting, countOutput).openWindows({ allowedLatenessMs });
const shown = (windows: readonly ClosedWindow[]) =>
  windows.map(({ start, end, table }) => ({ from: start.ms, to: end.ms, rows: tableRows(table) }));

test('a window closes when the watermark passes its end', () => {
  const run = open();
  expect(run.push(records([record(1000, 'A'), record(9999, 'A')]), someTime).closed).toEqual([]);
  expect(run.groupCount).toBe(1);
  const { closed } = run.push(records([record(10_000, 'A')]), someTime);
  expect(shown(closed)).toEqual([{ from: 0, to: 10_000, rows: [['0', 'A', '2']] }]);
  expect(run.groupCount).toBe(1);
});

test('records within the allowed lateness still count, later ones are counted as late', () => {
  const run = open(2000);
  run.push(records([record(5000, 'A'), record(11_999, 'A'), record(9000, 'A')]), someTime);
  expect(run.lateRecords).toBe(0);
  const { closed } = run.push(records([record(12_000, 'A'), record(9500, 'A')]), someTime);
  expect(shown(closed)).toEqual([{ from: 0, to: 10_000, rows: [['0', 'A', '2']] }]);
  expect(run.lateRecords).toBe(1);
});

test('windows close by the wall clock when the stream falls silent, and then stay closed', () => {
  const run = open(2000);
  run.push(records([record(1000, 'A')]), someTime);
  expect(run.closeUntil({ now: { ms: 11_999, nanos: 0 } })).toEqual([]);
  expect(shown(run.closeUntil({ now: { ms: 12_000, nanos: 0 } }))).toEqual([
    { from: 0, to: 10_000, rows: [['0', 'A', '1']] },
  ]);
  run.push(records([record(2000, 'A')]), someTime);
  expect(run.lateRecords).toBe(1);
  expect(run.stateBytes).toBe(0);
});

test('a clock that runs ahead closes nothing for the others', () => {
  const run = open();
  const now = { now: { ms: 5000, nanos: 0 } };
  run.push(records([record(1000, 'A'), record(90_000_000, 'A'), record(2000, 'A')]), now);
  expect(run.lateRecords).toBe(0);
  expect(run.groupCount).toBe(1);
});

test('records farther ahead of the clock than allowed are counted apart, and hold no window open', () => {
  const run = planOf(counting, countOutput).openWindows({ allowedSkewMs: 20_000 });
  const now = { now: { ms: 5000, nanos: 0 } };
  const far = Array.from({ length: 100 }, (_, index) => record(25_001 + index * 10_000, 'A'));
  const { consumed } = run.push(records([record(25_000, 'A'), ...far]), now);
  expect(run.earlyRecords).toBe(100);
  expect(run.groupCount).toBe(1);
  expect(consumed.every((row) => row === 1)).toBe(true);
});

const [byStart, startOutput] = summarizing(
  [aggregate('long', 'count')],
  [column('start', 'datetime'), event],
);
const renamedOutput = startOutput.map((each) => ({
  ...each,
  name: each.name === 'start' ? 'key0' : each.name,
}));
const toKey0: Step = { kind: 'project-rename', renames: [{ from: 'start', to: 'key0' }] };
const startOf = (moment: string, size: number): Step => ({
  kind: 'extend',
  columns: [{ name: 'start', value: call('datetime', 'bin', column(moment, 'datetime'), seconds(size)) }],
});
const onlyKeys: Step = {
  kind: 'project',
  columns: ['start', 'event'].map((name) => ({
    name,
    value: name === 'event' ? event : column(name, 'datetime'),
  })),
};

test.each<[string, Step[]]>([
  ['taken before', [startOf('timestamp', 10)]],
  ['taken before, with the timestamp dropped', [startOf('timestamp', 10), onlyKeys]],
  [
    'of a renamed timestamp',
    [{ kind: 'project-rename', renames: [{ from: 'timestamp', to: 'at' }] }, startOf('at', 10)],
  ],
  ['of a finer bin', [startOf('timestamp', 5), startOf('start', 10)]],
])('a bin %s makes the same windows as one in the by clause', (_, before) => {
  const rows = [1000, 2500, 12_000, 9000, 31_000, 4000].map((ms) => record(ms, 'A'));
  const direct = open(2000);
  const indirect = planOf([...before, ...byStart, toKey0], renamedOutput).openWindows({
    allowedLatenessMs: 2000,
  });
  expect(shown(indirect.push(records(rows), someTime).closed)).toEqual(
    shown(direct.push(records(rows), someTime).closed),
  );
  expect(indirect.lateRecords).toBe(direct.lateRecords);
  expect(indirect.lateRecords).toBeGreaterThan(0);
});

test.each<[string, Step[]]>([
  [
    'another moment',
    [
      { kind: 'extend', columns: [{ name: 'timestamp', value: literal('datetime', '0') }] },
      startOf('timestamp', 10),
    ],
  ],
  ['a bin that does not fit', [startOf('timestamp', 7), startOf('start', 10)]],
])('windows of %s are none', (_, before) => {
  expect(() => planOf([...before, ...byStart], startOutput).openWindows()).toThrow('windows of time');
});

test('steps before the summarize select, steps after it see each window alone', () => {
  const onlyA: Step = { kind: 'where', predicate: binary(event, '==', 'A') };
  const busy: Step = { kind: 'where', predicate: binary(column('count', 'long'), '>', 1) };
  const run = planOf([onlyA, ...counting, busy], countOutput).openWindows({ allowedLatenessMs: 0 });
  const { consumed, closed } = run.push(
    records([record(1, 'A'), record(2, 'B'), record(3, 'A'), record(10_001, 'A'), record(20_000, 'A')]),
    someTime,
  );
  expect([...consumed]).toEqual([1, 0, 1, 1, 1]);
  expect(shown(closed).map(({ rows }) => rows)).toEqual([[['0', 'A', '2']], []]);
});

test('a summarize of the summarize runs on each window', () => {
  const [again, output] = summarizing(
    [aggregate('long', 'max', column('count', 'long'))],
    [column('key0', 'datetime')],
  );
  const run = planOf([...counting, ...again], output).openWindows({ allowedLatenessMs: 0 });
  const { closed } = run.push(
    records([record(1, 'A'), record(2, 'B'), record(3, 'A'), record(10_000, 'A')]),
    someTime,
  );
  expect(shown(closed).map(({ rows }) => rows)).toEqual([[['0', '2']]]);
});

test('transforms, and summaries without windows of time, cannot run on a stream', () => {
  expect(() => planOf([], []).openWindows()).toThrow();
  const [steps, output] = summarizing([aggregate('long', 'count')], [event]);
  expect(() => planOf(steps, output).openWindows()).toThrow('windows of time');
});

const [everything, everyOutput] = summarizing(
  [
    aggregate('long', 'count'),
    aggregate('real', 'avg', elapsed),
    aggregate('real', 'sum', elapsed),
    aggregate('long', 'dcount', column('value', 'long')),
    aggregate('real', 'percentile', elapsed, long(90)),
  ],
  [everySeconds(10), event],
);

test('cutting the stream anywhere changes neither results nor what is late', () => {
  const plan = planOf(everything, everyOutput);
  const anyRecord = fc
    .tuple(
      fc.integer({ min: 0, max: 40_000 }),
      fc.constantFrom('A', 'B'),
      fc.option(fc.nat(3)),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    )
    .map(([ms, name, value, number]) => record(ms, name, value, number));
  const results = (batches: readonly Json[][][]) => {
    const run = plan.openWindows({ allowedLatenessMs: 3000 });
    const closed = batches.flatMap((batch) => run.push(records(batch), someTime).closed);
    const consumed = batches.length;
    return {
      windows: shown([...closed, ...run.closeUntil(someTime)]),
      late: run.lateRecords,
      consumed: consumed > 0,
    };
  };
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 30 }), fc.nat(30), fc.nat(30), (rows, first, second) => {
      const [a, b] = [Math.min(first, second), Math.max(first, second)];
      expect(results([rows.slice(0, a), rows.slice(a, b), rows.slice(b)])).toEqual(results([rows]));
    }),
  );
});
