import type { Codes, Column } from '../column.ts';
import { constantColumn } from './build.ts';
import { gatherColumn } from './gather.ts';
import { lengthOf } from './length.ts';
import { emptyOf } from './scalar.ts';

/** In place of a row's number: there is none. */
export const NO_ROW = -1;

/** The column made of the given rows of another, with the empty value of its type where there is no row. */
export function gatherOrEmpty(column: Column, rows: Int32Array): Column {
  if (!rows.includes(NO_ROW)) return gatherColumn(column, new Uint32Array(rows));
  if (lengthOf(column) === 0) return constantColumn(column.type, rows.length, emptyOf(column.type));
  const gathered = gatherColumn(
    column,
    Uint32Array.from(rows, (row) => Math.max(row, 0)),
  );
  return emptied(gathered, rows);
}

/** Empties a column that nobody else holds where there is no row. */
function emptied(column: Column, rows: Int32Array): Column {
  switch (column.type) {
    case 'bool':
      return { type: 'bool', values: column.values.map((value, at) => (rows[at] === NO_ROW ? 2 : value)) };
    case 'dynamic': {
      const { member, dictionary } = column;
      const whole = { type: column.type, codes: emptiedCodes(column.codes, rows), dictionary };
      return member ? { ...whole, member: (key) => emptied(member(key), rows) as typeof column } : whole;
    }
    case 'string':
    case 'guid':
    case 'decimal':
      return { ...column, codes: emptiedCodes(column.codes, rows), isConstant: false };
    default:
      return { ...column, nulls: Uint8Array.from(rows, nullAt(column.nulls)), isConstant: false };
  }
}

function emptiedCodes(codes: Codes, rows: Int32Array): Codes {
  return codes.map((code, at) => (rows[at] === NO_ROW ? 0 : code));
}

function nullAt(nulls: Uint8Array | undefined): (row: number, at: number) => number {
  return (row, at) => (row === NO_ROW ? 1 : (nulls?.[at] ?? 0));
}
