import type { Column, DynamicColumn, NumberColumn, StringColumn, TimeColumn } from '../column.ts';
import { isNullAsEmpty, narrow, type Scalar } from './scalar.ts';

/** Reads one row of a column as a scalar. */
export type Reader = (row: number) => Scalar;

const readers: {
  readonly [T in Column['type']]: (column: Extract<Column, { type: T }> | Column) => Reader;
} = {
  bool: (column) => readBool(column as Extract<Column, { type: 'bool' }>),
  int: (column) => readNumber(column as NumberColumn),
  long: (column) => readNumber(column as NumberColumn),
  real: (column) => readNumber(column as NumberColumn),
  string: (column) => readCode(column as StringColumn),
  guid: (column) => readCode(column as StringColumn),
  decimal: (column) => readCode(column as StringColumn),
  dynamic: (column) => readCode(column as DynamicColumn),
  datetime: (column) => readTime(column as TimeColumn),
  timespan: (column) => readTime(column as TimeColumn),
};

/** A reader made once per column, for the paths that are not hot. */
export function readerOf(column: Column): Reader {
  return readers[column.type](column);
}

function readBool({ values }: { values: Uint8Array }): Reader {
  return (row) => (values[row] === 2 ? null : values[row] === 1);
}

function readNumber({ values, nulls, exact }: NumberColumn): Reader {
  return (row) => {
    if (nulls?.[row]) return null;
    return exact ? narrow(exact[row]!) : values[row]!;
  };
}

function readCode({ type, codes, dictionary }: StringColumn | DynamicColumn): Reader {
  if (isNullAsEmpty(type)) return (row) => dictionary.get(codes[row]!) || null;
  return (row) => dictionary.get(codes[row]!);
}

function readTime({ ms, nanos, nulls }: TimeColumn): Reader {
  return (row) => (nulls?.[row] ? null : { ms: ms[row]!, nanos: nanos[row]! });
}
