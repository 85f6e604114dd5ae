import type { Table } from '../column.ts';
import { constantColumn } from '../columns/build.ts';
import { concatColumns } from '../columns/concat.ts';
import { emptyOf } from '../columns/scalar.ts';
import type { Schema } from '../expressions/compile.ts';
import { LazyTable } from './lazy-table.ts';

/** The rows of several tables behind one another, in the columns of a schema that all of them have. */
export function concatTables(tables: readonly Table[], schema: Schema): Table {
  const sources = [...schema].map(([name, type]) => ({
    name,
    type,
    load: () => {
      if (tables.length === 0) return constantColumn(type, 0, emptyOf(type));
      return concatColumns(
        type,
        tables.map((table) => table.column(name)),
      );
    },
  }));
  return new LazyTable(
    tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    sources,
  );
}
