import type { Aggregate } from '@lookout/contract';
import { expect, test } from 'vitest';
import { compileSummary } from '../operators/summarize/summarize.ts';
import { Summary } from '../operators/summarize/summary.ts';
import { binary, call, column, long } from '../testing/expressions.ts';
import { aggregate, record, recordColumns, records, someTime } from '../testing/plans.ts';

const schema = new Map(recordColumns.map(({ name, type }) => [name, type]));
const [event, value, elapsed] = [
  column('event', 'string'),
  column('value', 'long'),
  column('elapsed', 'real'),
];
const bag = call('dynamic', 'parse_json', event);

/** The bytes that a summary of so many different records says it holds, in one group or in one for each. */
function bytesOf(rows: number, aggregates: Aggregate[], isGrouped = false): number {
  const by = isGrouped ? [{ name: 'value', value }] : [];
  const summary = new Summary(compileSummary({ kind: 'summarize', aggregates, by }, schema), 4096);
  const all = Array.from({ length: rows }, (_, row) =>
    record(row, `{"member ${row}":${row}}`, row, row + 0.5),
  );
  summary.add({ table: records(all), context: someTime });
  return summary.bytes;
}

test.each<[string, number, Aggregate[]]>([
  ['make_list of numbers', 8, [aggregate('dynamic', 'make_list', elapsed)]],
  ['make_list of texts', 20, [aggregate('dynamic', 'make_list', event)]],
  ['make_set', 20, [aggregate('dynamic', 'make_set', event)]],
  ['make_bag', 20, [aggregate('dynamic', 'make_bag', bag)]],
  ['count_distinct', 20, [aggregate('long', 'count_distinct', event)]],
  ['dcount', 8, [aggregate('long', 'dcount', event)]],
  ['percentile', 7, [aggregate('real', 'percentile', elapsed, long(50))]],
  ['percentilew', 16, [aggregate('real', 'percentilew', elapsed, value, long(50))]],
])('what %s holds doubles with what it is given', (_, least, aggregates) => {
  const [some, twice] = [bytesOf(2048, aggregates), bytesOf(4096, aggregates)];
  const empty = bytesOf(0, aggregates);
  expect((some - empty) / 2048).toBeGreaterThanOrEqual(least);
  expect((twice - empty) / (some - empty)).toBeGreaterThan(1.9);
  expect((twice - empty) / (some - empty)).toBeLessThan(2.1);
});

test.each<[string, Aggregate[]]>([
  ['none', []],
  ['count and avg', [aggregate('long', 'count'), aggregate('real', 'avg', elapsed)]],
  ['variance', [aggregate('real', 'variance', elapsed)]],
  ['arg_max', [aggregate('string', 'arg_max', elapsed, event)]],
  ['take_any', [aggregate('string', 'take_any', event)]],
  ['min', [aggregate('string', 'min', event)]],
  ['countif', [aggregate('long', 'countif', binary(elapsed, '>', 1))]],
])('groups with %s hold twice as much when they are twice as many', (_, aggregates) => {
  const [some, twice] = [bytesOf(2048, aggregates, true), bytesOf(4096, aggregates, true)];
  expect(twice / some).toBeGreaterThan(1.85);
  expect(twice / some).toBeLessThan(2.15);
});

test('what comes again, or does not win, takes no more memory', () => {
  const repeat = (times: number, aggregates: Aggregate[]) => {
    const summary = new Summary(compileSummary({ kind: 'summarize', aggregates, by: [] }, schema), 4096);
    const all = Array.from({ length: 1000 }, (_, row) => record(row, `event ${row}`, row, row));
    for (let time = 0; time < times; time++) summary.add({ table: records(all), context: someTime });
    return summary.bytes;
  };
  for (const aggregates of [
    [aggregate('dynamic', 'make_set', event)],
    [aggregate('long', 'dcount', event)],
    [aggregate('string', 'arg_max', elapsed, event)],
    [aggregate('real', 'variance', elapsed)],
  ])
    expect(repeat(5, aggregates)).toBe(repeat(1, aggregates));
});

test('values that were replaced are let go', () => {
  const aggregates = [aggregate('string', 'arg_max', elapsed, event)];
  const summary = new Summary(compileSummary({ kind: 'summarize', aggregates, by: [] }, schema), 4096);
  for (let row = 0; row < 2000; row++)
    summary.add({ table: records([record(row, `event ${row}`, row, row)]), context: someTime });
  expect(summary.bytes).toBeLessThan(30_000);
});
