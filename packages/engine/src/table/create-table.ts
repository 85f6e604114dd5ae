import type { ColumnSchema, Json } from '@lookout/contract';
import type { Table } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { scalarFromJson, scalarToJson } from '../values/literal.ts';
import { LazyTable } from './lazy-table.ts';

/**
 * A table from rows of cells, each by its column's type as in the contract's `LiteralExpression`.
 * Throws a TypeError that names the cell for a value that does not follow those conventions.
 */
export function createTable(columns: readonly ColumnSchema[], rows: readonly (readonly Json[])[]): Table {
  const sources = columns.map(({ name, type }, index) => ({
    name,
    type,
    load: () =>
      buildColumn(type, rows.length, (row) => cellValue(rows[row]![index] ?? null, row, { name, type })),
  }));
  return new LazyTable(rows.length, sources);
}

function cellValue(cell: Json, row: number, { name, type }: ColumnSchema): Scalar {
  const value = scalarFromJson(type, cell);
  if (value === undefined) {
    throw new TypeError(`Row ${row}, column ${name}: ${JSON.stringify(cell)} is not a ${type}.`);
  }
  return value;
}

/** The rows of a table as cells, from `offset`, at most `limit` of them. */
export function tableRows(table: Table, offset = 0, limit = Number.POSITIVE_INFINITY): Json[][] {
  const columns = table.names.map((name) => ({
    type: table.typeOf(name)!,
    read: readerOf(table.column(name)),
  }));
  const end = Math.min(table.rowCount, offset + limit);
  const rows: Json[][] = [];
  for (let row = offset; row < end; row++) {
    rows.push(columns.map(({ type, read }) => scalarToJson(type, read(row))));
  }
  return rows;
}
