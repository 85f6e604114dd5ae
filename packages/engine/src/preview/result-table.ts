import type { Plan, ResultTable } from '@lookout/contract';
import type { Table } from '../column.ts';
import { tableRows } from '../table/create-table.ts';

/** The most rows of a result that travel to a screen. */
const MAX_RESULT_ROWS = 5000;

/** The result of a run as it travels to a screen. */
export function resultTable(
  { output, render }: Plan,
  table: Table,
  basis: NonNullable<ResultTable['basis']>,
): ResultTable {
  return {
    columns: output,
    rows: tableRows(table, 0, MAX_RESULT_ROWS),
    totalRows: table.rowCount,
    basis,
    ...(render ? { visualization: render.visualization } : {}),
  };
}
