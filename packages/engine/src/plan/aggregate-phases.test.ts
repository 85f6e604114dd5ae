import type { ColumnSchema, Json, SortKey, Step } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRows } from '../table/create-table.ts';
import { column } from '../testing/expressions.ts';
import { aggregate, everySeconds, planOf, record, records, someTime, summarizing } from '../testing/plans.ts';

const [counting, output] = summarizing(
  [aggregate('long', 'count')],
  [everySeconds(10), column('event', 'string')],
);
const byCount: SortKey = { value: column('count', 'long'), isDescending: true, nullsFirst: false };
const window = output[0] as ColumnSchema;

/** Steps that see several rows at a time, with the output that they leave. */
const AFTER: readonly { readonly steps: Step[]; readonly output: ColumnSchema[] }[] = [
  { steps: [{ kind: 'top', count: 1, keys: [byCount] }], output },
  { steps: [{ kind: 'take', count: 2 }], output },
  { steps: [{ kind: 'sort', keys: [byCount] }], output },
  {
    steps: [
      {
        kind: 'summarize',
        aggregates: [aggregate('long', 'max', column('count', 'long'))],
        by: [{ name: window.name, value: column(window.name, 'datetime') }],
      },
    ],
    output: [window, { name: 'max', type: 'long' }],
  },
  {
    steps: [{ kind: 'summarize', aggregates: [aggregate('long', 'sum', column('count', 'long'))], by: [] }],
    output: [{ name: 'sum', type: 'long' }],
  },
];

type Row = readonly [milliseconds: number, event: string];

/** What the phases leave of records that come in parts. */
function inPhases(after: (typeof AFTER)[number], parts: readonly (readonly Row[])[]): Json[][] {
  const { phases } = planOf([...counting, ...after.steps], after.output);
  if (!phases) throw new Error('The plan has no phases.');
  const summary = phases.begin();
  for (const part of parts) {
    const { table } = phases.before(toTable(part), someTime);
    summary.add({ table, context: someTime });
  }
  return tableRows(phases.finish(summary, someTime));
}

/** What windows over the same records give once all of them are closed. */
function onStream(after: (typeof AFTER)[number], rows: readonly Row[]): Json[][] {
  const windows = planOf([...counting, ...after.steps], after.output).openWindows();
  const pushed = windows.push(toTable(rows), someTime);
  return [...pushed.closed, ...windows.closeUntil(someTime)].flatMap(({ table }) => tableRows(table));
}

const toTable = (rows: readonly Row[]) => records(rows.map(([ms, event]) => record(ms, event)));
const rowsInOrder = fc
  .array(fc.tuple(fc.nat(60_000), fc.constantFrom('A', 'B', 'C')), { minLength: 1, maxLength: 60 })
  .map((rows) => rows.sort(([one], [other]) => one - other));

test('what follows a summarize works on one window at a time, as it does on the stream', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AFTER), rowsInOrder, (after, rows) => {
      expect(inPhases(after, [rows])).toEqual(onStream(after, rows));
    }),
  );
});

test('it does not matter in which parts the records come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AFTER), rowsInOrder, (after, rows) => {
      const cut = Math.floor(rows.length / 2);
      expect(inPhases(after, [rows.slice(0, cut), rows.slice(cut)])).toEqual(inPhases(after, [rows]));
    }),
  );
});
