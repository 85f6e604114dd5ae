import type { SortKey, Step } from '@lookout/contract';
import { expect, test } from 'vitest';
import { tableRows } from '../table/create-table.ts';
import { column } from '../testing/expressions.ts';
import { aggregate, everySeconds, planOf, record, records, someTime, summarizing } from '../testing/plans.ts';

const [counting, output] = summarizing(
  [aggregate('long', 'count')],
  [everySeconds(10), column('event', 'string')],
);
const rows = [
  record(1000, 'A'),
  record(2000, 'B'),
  record(3000, 'B'),
  record(12_000, 'A'),
  record(13_000, 'C'),
  record(14_000, 'C'),
  record(50_000, 'A'),
];

/** The events of each closed window, with steps behind the summarize. */
function eventsOf(...steps: Step[]) {
  const windows = planOf([...counting, ...steps], output).openWindows({ allowedLatenessMs: 0 });
  const { closed } = windows.push(records(rows), someTime);
  return closed.map(({ table }) => tableRows(table).map(([, event]) => event));
}

const byCount: SortKey = { value: column('count', 'long'), isDescending: true, nullsFirst: false };

test('rows are put in order and cut off within each window', () => {
  expect(eventsOf({ kind: 'sort', keys: [byCount] })).toEqual([
    ['B', 'A'],
    ['C', 'A'],
  ]);
  expect(eventsOf({ kind: 'top', count: 1, keys: [byCount] })).toEqual([['B'], ['C']]);
  expect(eventsOf({ kind: 'take', count: 1 })).toEqual([['A'], ['A']]);
  expect(eventsOf({ kind: 'sample', count: 5 })).toEqual([
    ['A', 'B'],
    ['A', 'C'],
  ]);
});
