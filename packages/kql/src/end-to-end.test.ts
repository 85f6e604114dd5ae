import type { Json } from '@lookout/contract';
import { compilePlan, createTable, type Table, tableRows, views } from '@lookout/engine';
import { expect, test } from 'vitest';
import { planOf } from './testing/compile-text.ts';

/** 2026-11-22 10:00:00 UTC, in nanoseconds. */
const START = 1_795_341_600_000_000_000n;
const now = { ms: Number(START / 1_000_000n) + 600_000, nanos: 0 };

type Row = Readonly<Record<string, Json>>;

/** A table of the `traces` view; what a row does not say is empty. */
function traces(rows: readonly Row[]): Table {
  const cells = rows.map((row) => {
    return views.traces.map(({ name, type }) => row[name] ?? (type === 'string' ? '' : null));
  });
  return createTable(
    views.traces.map(({ name, type }) => ({ name, type })),
    cells,
  );
}

function record(second: number, customDimensions: Json): Row {
  return { timestamp: (START + BigInt(second) * 1_000_000_000n).toString(), customDimensions };
}

/** The named columns of what a query makes of records. */
function run(source: string, rows: readonly Row[]): Record<string, Json>[] {
  const { table } = compilePlan(planOf(source)).run(traces(rows), { now });
  return tableRows(table).map((row) =>
    Object.fromEntries(row.map((cell, index) => [table.names[index]!, cell])),
  );
}

const records = [
  record(0, { EventName: 'LogWelcomeBanner', secret: 'hunter2', page: 1 }),
  record(1, { EventName: 'LogWelcome', cacheLength: 3 }),
  record(2, { EventName: 'LogWelcome' }),
  record(61, { EventName: 'LogWelcome', cacheLength: '7' }),
  record(62, { secret: 'other', cacheLength: 'many' }),
];

test('drops one chatty record and keeps the rest', () => {
  const kept = run('traces | where tostring(customDimensions.EventName) != "LogWelcomeBanner"', records);
  expect(kept.map(({ customDimensions }) => customDimensions)).toEqual(
    records.slice(1).map((row) => row.customDimensions),
  );
});

test('removes one field of one record and keeps the record', () => {
  const changed = run(
    `traces
| extend customDimensions = iff(customDimensions.EventName == "LogWelcomeBanner",
                                bag_remove_keys(customDimensions, dynamic(["secret"])), customDimensions)`,
    records,
  );
  expect(changed.map(({ customDimensions }) => customDimensions)).toEqual([
    { EventName: 'LogWelcomeBanner', page: 1 },
    ...records.slice(1).map((row) => row.customDimensions),
  ]);
});

test('counts and measures by minute', () => {
  const rows = run(
    `traces
| extend event = tostring(customDimensions.EventName), cached = toint(customDimensions.cacheLength)
| summarize requests = countif(event == "LogWelcome"), cached = max(cached) by bin(timestamp, 1m)
| render timechart`,
    records,
  );
  expect(rows).toEqual([
    { timestamp: START.toString(), requests: '2', cached: 3 },
    { timestamp: (START + 60_000_000_000n).toString(), requests: '1', cached: 7 },
  ]);
});

test('an expression of aggregates is computed from its parts', () => {
  const source =
    'traces | summarize total = count(), share = countif(isnotempty(customDimensions.secret)) * 1.0 / count()';
  expect(run(source, records)).toEqual([{ total: '5', share: 0.4 }]);
});

test('let, ago and text operators work together', () => {
  const source = `let recent = ago(9m);
let welcome = traces | where customDimensions.EventName startswith "logwelcome" and timestamp >= recent;
welcome | project page = coalesce(toint(customDimensions.page), -1)`;
  expect(run(source, records)).toEqual([{ page: '-1' }]);
});
