import type { Column, Table } from '@lookout/engine';
import { buildColumn } from '../../packages/engine/src/columns/build.ts';
import { LazyTable } from '../../packages/engine/src/table/lazy-table.ts';

const ROWS = 4000;
const START_MS = 1_700_000_000_000;

/** Text as it comes from the wire: not shared with any other, nor part of one. */
function textOf(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

function attributesOf(row: number) {
  return JSON.parse(`{"key${row % 40}":"value ${row % 500}","list":[1,2,${row % 100}]}`);
}

/** A long text, of which a query may keep a part. */
function longText(row: number): string {
  return textOf(`${'x'.repeat(500)}${row}${'y'.repeat(500)}`);
}

/** One batch of records in a number of groups, as far as aggregates are measured on them; `traceId` is the group. */
export function stateRecords(batch: number, groups: number): Table {
  const rowOf = (index: number) => batch * ROWS + index;
  const columns: Record<string, () => Column> = {
    traceId: () => buildColumn('string', ROWS, (at) => textOf(`group number ${(rowOf(at) * 7919) % groups}`)),
    body: () => buildColumn('dynamic', ROWS, (at) => textOf(`${rowOf(at)}`)),
    eventName: () => buildColumn('string', ROWS, (at) => textOf(`event ${rowOf(at) % 7}`)),
    severityNumber: () => buildColumn('int', ROWS, (at) => rowOf(at) % 24),
    observedTimestamp: () =>
      buildColumn('datetime', ROWS, (at) => ({ ms: START_MS + rowOf(at), nanos: (rowOf(at) % 1000) * 100 })),
    spanId: () => buildColumn('string', ROWS, (at) => longText(rowOf(at))),
    attributes: () => buildColumn('dynamic', ROWS, (at) => attributesOf(rowOf(at))),
  };
  return new LazyTable(
    ROWS,
    Object.entries(columns).map(([name, load]) => ({ name, type: load().type, load })),
  );
}
