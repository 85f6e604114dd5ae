import type { BoolColumn } from '../column.ts';

const TRUE = 1;

/** The numbers of the rows that hold 1. */
export function selectTrue(values: Uint8Array): Uint32Array {
  const rows = new Uint32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    // Written whether kept or not: no branch for the processor to guess.
    rows[count] = row;
    count += values[row]! & 1;
  }
  return rows.subarray(0, count);
}

/** Of 0 (false), 1 (true) and 2 (null) only 1 is odd. */
export function bothTrue(a: Uint8Array, b: Uint8Array): Uint8Array {
  const values = new Uint8Array(a.length);
  for (let row = 0; row < values.length; row++) values[row] = a[row]! & b[row]! & 1;
  return values;
}

/** Two searches in native code, of which each mostly ends at the first rows. */
export function areAllTrue({ values, isConstant }: BoolColumn): boolean {
  if (isConstant) return values[0] === TRUE;
  return !values.includes(0) && !values.includes(2);
}
