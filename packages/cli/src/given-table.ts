import { ColumnSchema, type Json, type ScalarType } from '@lookout/contract';
import { constantOf, createTable, type Table } from '@lookout/engine';
import * as z from 'zod';

/** A table as JSON: columns, and rows of cells in the readable form of results. */
export const GivenTable = z.object({ columns: z.array(ColumnSchema), rows: z.array(z.array(z.json())) });
export type GivenTable = z.infer<typeof GivenTable>;

/** The table that the engine runs over. Throws a TypeError that names the cell that is not of its column's type. */
export function toTable({ columns, rows }: GivenTable): Table {
  const cells = rows.map((row) =>
    columns.map(({ type }, index) => cellOf(type, (row[index] ?? null) as Json)),
  );
  const table = createTable(columns, cells);
  // Columns are made when they are read: a wrong cell has to show now, whether the query looks at it or not.
  for (const name of table.names) table.column(name);
  return table;
}

const WHOLE: ReadonlySet<ScalarType> = new Set(['long', 'decimal']);
const WRITTEN: ReadonlySet<ScalarType> = new Set(['datetime', 'timespan']);

function cellOf(type: ScalarType, cell: Json): Json {
  if (cell === null) return null;
  if (WHOLE.has(type)) return String(cell);
  if (!WRITTEN.has(type)) return cell;
  return constantOf({ kind: 'literal', type: 'string', value: String(cell) }, type) ?? null;
}
