import type { Json } from '@lookout/contract';
import { expect, test } from 'vitest';
import { as, binary, call, column, literal, long } from '../testing/expressions.ts';
import { aggregate, aggregated, everySeconds, record } from '../testing/plans.ts';

const event = column('event', 'string');
const value = column('value', 'long');
const elapsed = column('elapsed', 'real');
const isA = binary(event, '==', 'A');

const rows = [record(1, 'A', 1, 1), record(2, 'B', null, null), record(3, 'A', 5, 2.5), record(4, 'B', 7, 4)];

test('aggregates pass over nulls', () => {
  const all = [
    aggregate('long', 'count'),
    aggregate('long', 'sum', value),
    aggregate('real', 'avg', elapsed),
    aggregate('long', 'min', value),
    aggregate('long', 'max', value),
    aggregate('long', 'dcount', value),
  ];
  expect(aggregated(all, [], rows)).toEqual([['4', '13', 2.5, '1', '7', '3']]);
  expect(aggregated(all, [event], rows)).toEqual([
    ['A', '2', '6', 1.75, '1', '5', '2'],
    ['B', '2', '7', 4, '7', '7', '1'],
  ]);
});

test('without rows there is one row without keys and none with them', () => {
  const all = [
    aggregate('long', 'count'),
    aggregate('long', 'sum', value),
    aggregate('real', 'avg', elapsed),
    aggregate('real', 'max', elapsed),
    aggregate('long', 'dcount', event),
    aggregate('real', 'percentile', elapsed, long(50)),
  ];
  expect(aggregated(all, [], [])).toEqual([['0', '0', 'NaN', null, '0', null]]);
  expect(aggregated(all, [event], [])).toEqual([]);
});

test('the if forms look only at rows where the predicate is true', () => {
  const all = [
    aggregate('long', 'countif', isA),
    aggregate('long', 'sumif', value, isA),
    aggregate('real', 'avgif', elapsed, isA),
    aggregate('long', 'minif', value, isA),
    aggregate('long', 'maxif', value, binary(value, '<', 5)),
  ];
  expect(aggregated(all, [], rows)).toEqual([['2', '6', 1.75, '1', '1']]);
});

test('sums, least and greatest of integers stay exact beyond 2^53', () => {
  const wide = [
    record(1, 'A', 9_007_199_254_740_993n),
    record(2, 'A', 9_007_199_254_740_991n),
    record(3, 'B', 2),
  ];
  const all = [
    aggregate('long', 'sum', value),
    aggregate('long', 'max', value),
    aggregate('long', 'min', value),
  ];
  expect(aggregated(all, [event], wide)).toEqual([
    ['A', '18014398509481984', '9007199254740993', '9007199254740991'],
    ['B', '2', '2', '2'],
  ]);
});

test('a sum of ordinary integers that leaves the doubles goes on exactly', () => {
  const halves = [record(1, 'A', 2n ** 53n - 1n), record(2, 'A', 2), record(3, 'A', 1), record(4, 'A', -1)];
  expect(aggregated([aggregate('long', 'sum', value)], [], halves)).toEqual([['9007199254740993']]);
});

test('moments and text have a least and a greatest, durations a sum and a mean', () => {
  const timestamp = column('timestamp', 'datetime');
  expect(
    aggregated([aggregate('datetime', 'min', timestamp), aggregate('string', 'max', event)], [], rows),
  ).toEqual([['1000000', 'B']]);
  const since = as('timespan', binary(timestamp, '-', literal('datetime', '0')));
  expect(
    aggregated([aggregate('timespan', 'sum', since), aggregate('timespan', 'avg', since)], [], rows),
  ).toEqual([['10000000', '2500000']]);
});

test('the least and the greatest moment differ by nanoseconds, and may be before 1970', () => {
  const timestamp = column('timestamp', 'datetime');
  const both = [aggregate('datetime', 'min', timestamp), aggregate('datetime', 'max', timestamp)];
  const at = (...moments: (string | null)[]) => moments.map((moment) => [moment, 'A', '0', 0]);
  expect(aggregated(both, [], at('1000001', '1000000', null, '1000002'))).toEqual([['1000000', '1000002']]);
  expect(aggregated(both, [], at('-1', '-1000000', '-1000001'))).toEqual([['-1000001', '-1']]);
  expect(aggregated(both, [], at(null))).toEqual([[null, null]]);
});

test('percentile is the value at the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => record(index, 'A', ((index * 37) % 100) + 1));
  const at = (percent: number) =>
    aggregated([aggregate('long', 'percentile', value, long(percent))], [], hundred)[0]![0];
  expect([at(0), at(1), at(50), at(95), at(100)]).toEqual(['1', '1', '50', '95', '100']);
  const timestamp = column('timestamp', 'datetime');
  expect(aggregated([aggregate('datetime', 'percentile', timestamp, long(50))], [], rows)).toEqual([
    ['2000000'],
  ]);
});

test('dcount tells text, numbers and dynamic values apart by value', () => {
  const bag = call('dynamic', 'parse_json', event);
  const texts = ['{"a":1,"b":2}', '{"b":2,"a":1}', '[1]', '', 'x'].map((json, index) => record(index, json));
  expect(aggregated([aggregate('long', 'dcount', bag)], [], texts)).toEqual([['3']]);
  expect(aggregated([aggregate('long', 'dcount', event)], [], texts)).toEqual([['5']]);
});

test('null and empty keys are groups of their own', () => {
  const groups = aggregated(
    [aggregate('long', 'count')],
    [value, event],
    [record(1, '', null), record(2, '', 0), record(3, '', null), record(4, 'x', null)],
  );
  expect(groups).toEqual([
    [null, '', '2'],
    ['0', '', '1'],
    [null, 'x', '1'],
  ] satisfies Json[][]);
});

test('bins of time and keys make a row for each combination that occurs', () => {
  const groups = aggregated(
    [aggregate('long', 'count')],
    [everySeconds(60), event],
    [record(1000, 'A'), record(2000, 'B'), record(59_999, 'A'), record(60_000, 'A')],
  );
  expect(groups).toEqual([
    ['0', 'A', '2'],
    ['0', 'B', '1'],
    ['60000000000', 'A', '1'],
  ]);
});

test('keys that differ by nanoseconds stay apart', () => {
  const timestamp = column('timestamp', 'datetime');
  const precise = ['1000001', '1000002', '1000001'].map((at) => [at, 'A', '0', 0]);
  expect(aggregated([aggregate('long', 'count')], [timestamp], precise)).toEqual([
    ['1000001', '2'],
    ['1000002', '1'],
  ]);
});
