import type { Column, DynamicColumn } from '../column.ts';

/** The first `count` rows of a column, in the same memory. For dynamic columns see `copyRows`. */
export function prefixOf(column: Exclude<Column, DynamicColumn>, count: number): typeof column {
  switch (column.type) {
    case 'bool':
      return { ...column, values: column.values.subarray(0, count) };
    case 'int':
    case 'long':
    case 'real':
      return {
        ...column,
        values: column.values.subarray(0, count),
        nulls: column.nulls?.subarray(0, count),
        exact: column.exact?.subarray(0, count),
      };
    case 'datetime':
    case 'timespan':
      return {
        ...column,
        ms: column.ms.subarray(0, count),
        nanos: column.nanos.subarray(0, count),
        nulls: column.nulls?.subarray(0, count),
      };
    default:
      return { ...column, codes: column.codes.subarray(0, count) };
  }
}
