import type { Column, DynamicColumn, StringColumn } from '../column.ts';

export type CodedColumn = StringColumn | DynamicColumn;

export function isCoded(column: Column): column is CodedColumn {
  return 'dictionary' in column;
}

/** How many rows a column has. */
export function lengthOf(column: Column): number {
  if (isCoded(column)) return column.codes.length;
  return 'ms' in column ? column.ms.length : column.values.length;
}
