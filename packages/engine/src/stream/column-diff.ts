import type { Column, DynamicColumn, DynamicValue, StringColumn, Table } from '../column.ts';
import { readerOf } from '../columns/read.ts';
import { isDynamicEqual } from '../otlp/dynamic-equal.ts';
import { valueOfScalar } from './scalar-value.ts';

/** The rows of a result beside the rows they came from. */
export interface RowPairs {
  readonly before: Table;
  readonly after: Table;
  /** For each row of `after` its row of `before`. */
  readonly origin: Uint32Array;
}

/** One column of a view, before and after. */
export interface ColumnDiff {
  readonly name: string;
  /** For each row of the result 1 where the value differs; null when no row does. */
  readonly isChanged: Uint8Array | null;
  /** The new value; null where the result has no such column. */
  valueAt(row: number): DynamicValue;
}

/** Compares a column that the view has. A column that the result lacks was cleared. */
export function diffColumn(pairs: RowPairs, name: string): ColumnDiff {
  const before = pairs.before.column(name);
  const type = pairs.after.typeOf(name);
  if (type === undefined) return clearedColumn(pairs, name, before);
  const after = pairs.after.column(name);
  const read = readerOf(after);
  return {
    name,
    isChanged: changedRows(pairs, before, after),
    valueAt: (row) => valueOfScalar(type, read(row)),
  };
}

function clearedColumn({ origin }: RowPairs, name: string, before: Column): ColumnDiff {
  const read = readerOf(before);
  const isChanged = new Uint8Array(origin.length);
  for (let row = 0; row < origin.length; row++) {
    const value = read(origin[row]!);
    isChanged[row] = Number(value !== null && value !== '');
  }
  return { name, isChanged, valueAt: () => null };
}

function changedRows({ origin }: RowPairs, before: Column, after: Column): Uint8Array | null {
  if (before === after) return null;
  if (isCoded(before) && isCoded(after)) {
    if (isSameDictionary(before, after)) return changedCodes(origin, before, after);
    return changedValues(origin, before, after);
  }
  const [readBefore, readAfter] = [readerOf(before), readerOf(after)];
  const isChanged = new Uint8Array(origin.length);
  for (let row = 0; row < origin.length; row++) {
    const [old, value] = [readBefore(origin[row]!), readAfter(row)];
    isChanged[row] = Number(old !== value && !isDynamicEqual(old as DynamicValue, value as DynamicValue));
  }
  return isChanged;
}

type CodedColumn = StringColumn | DynamicColumn;

function isCoded(column: Column): column is CodedColumn {
  return 'codes' in column;
}

function isSameDictionary(before: CodedColumn, after: CodedColumn): boolean {
  return (before.dictionary as unknown) === after.dictionary;
}

/** Equal codes are equal values; unequal ones may be too, so those are looked at. */
function changedCodes(origin: Uint32Array, before: CodedColumn, after: CodedColumn): Uint8Array | null {
  let isChanged: Uint8Array | null = null;
  for (let row = 0; row < origin.length; row++) {
    const [old, code] = [before.codes[origin[row]!]!, after.codes[row]!];
    if (old === code || isDynamicEqual(before.dictionary.get(old), after.dictionary.get(code))) continue;
    isChanged ??= new Uint8Array(origin.length);
    isChanged[row] = 1;
  }
  return isChanged;
}

/** What only passed through the result is recognised by where its code comes from, and not decoded. */
function changedValues(origin: Uint32Array, before: CodedColumn, after: CodedColumn): Uint8Array {
  const isChanged = new Uint8Array(origin.length);
  for (let row = 0; row < origin.length; row++) {
    const [old, code] = [before.codes[origin[row]!]!, after.codes[row]!];
    const source = after.dictionary.origin?.(code);
    if (source?.dictionary === before.dictionary && source.code === old) continue;
    const [oldValue, value] = [before.dictionary.get(old), after.dictionary.get(code)];
    isChanged[row] = Number(oldValue !== value && !isDynamicEqual(oldValue, value));
  }
  return isChanged;
}
