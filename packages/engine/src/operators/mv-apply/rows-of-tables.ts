import type { ColumnSchema } from '@lookout/contract';
import type { Column, Table } from '../../column.ts';
import { buildColumn } from '../../columns/build.ts';
import { readerOf } from '../../columns/read.ts';
import type { Scalar } from '../../columns/scalar.ts';

/**
 * One column of many small tables behind one another. Value by value: that many dictionaries behind one another
 * would have to be searched for every code.
 */
export function rowsOfTables({ name, type }: ColumnSchema, tables: readonly Table[]): Column {
  const values: Scalar[] = [];
  for (const table of tables) {
    if (table.rowCount === 0) continue;
    const read = readerOf(table.column(name));
    for (let row = 0; row < table.rowCount; row++) values.push(read(row));
  }
  return buildColumn(type, values.length, (row) => values[row]!);
}
