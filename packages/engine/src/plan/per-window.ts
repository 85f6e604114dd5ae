import type { Table, TimeColumn } from '../column.ts';
import { SelectedTable } from '../table/lazy-table.ts';

/**
 * Cuts the table of a summarize into its windows, oldest first: one table for each start in the window's column.
 * What follows a summarize on a stream sees one window at a time, and a preview has to show just that.
 */
export function tablesByWindow(table: Table, windowColumn: string): Table[] {
  const starts = table.column(windowColumn) as TimeColumn;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    // A record without a moment belongs to no window; on a stream it is counted as late.
    if (starts.nulls?.[row] === 1) continue;
    const start = starts.ms[row]!;
    const rows = rowsOf.get(start);
    if (rows) rows.push(row);
    else rowsOf.set(start, [row]);
  }
  return [...rowsOf]
    .sort(([one], [other]) => one - other)
    .map(([, rows]) => SelectedTable.of(table, Uint32Array.from(rows)));
}
