import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn, TimeColumn } from '../column.ts';
import { type CodedColumn, distinctCodes, isCoded, lengthOf } from '../columns/map.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type ValueIds, valueIdsOf } from './value-ids.ts';

/** The distinct values of a column over all its batches, each kept once and numbered from 0 in order of first occurrence. */
export class ValuePool {
  readonly type: ScalarType;
  readonly #ids: ValueIds;

  constructor(type: ScalarType) {
    this.type = type;
    this.#ids = valueIdsOf(type);
  }

  /** The number of each row's value. */
  idsOf(column: Column): Uint32Array {
    if (isCoded(column)) return this.#idsOfCodes(column);
    if ('ms' in column)
      return this.#idsOfRuns(column, (row) => column.ms[row]! + column.nanos[row]! / 1_000_000);
    if (column.type === 'bool') return this.#idsOfRuns(column, (row) => column.values[row]!);
    return this.#idsOfRuns(column, (row) => column.values[row]!);
  }

  #idsOfCodes(column: CodedColumn): Uint32Array {
    const { distinct, slots } = distinctCodes(column);
    const ids = Uint32Array.from(distinct, (code) => this.idOf(column.dictionary.get(code)));
    for (let row = 0; row < slots.length; row++) slots[row] = ids[slots[row]!]!;
    return slots;
  }

  /** Rows of a stream come in time order, so equal keys stand together: a run is looked up once. */
  #idsOfRuns(column: Column, doubleAt: (row: number) => number): Uint32Array {
    const read = readerOf(column);
    const nulls = nullsOf(column);
    const isExact = 'exact' in column && column.exact !== undefined;
    const ids = new Uint32Array(lengthOf(column));
    let previous = Number.NaN;
    for (let row = 0; row < ids.length; row++) {
      const double = nulls?.[row] ? Number.NaN : doubleAt(row);
      // Doubles can tell two values apart but not that they are equal where the column is exact.
      ids[row] =
        double === previous && !isExact && !this.#hasNanos(column, row)
          ? ids[row - 1]!
          : this.idOf(read(row));
      previous = double;
    }
    return ids;
  }

  #hasNanos(column: Column, row: number): boolean {
    return 'ms' in column && column.nanos[row] !== 0;
  }

  /** The number of one value. */
  idOf(value: Scalar): number {
    return this.#ids.idOf(value);
  }

  get values(): readonly Scalar[] {
    return this.#ids.values;
  }

  get size(): number {
    return this.#ids.values.length;
  }

  get bytes(): number {
    return this.#ids.bytes;
  }
}

function nullsOf(column: Column): Uint8Array | undefined {
  return (column as NumberColumn | TimeColumn).nulls;
}
