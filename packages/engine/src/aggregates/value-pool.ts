import type { ScalarType } from '@lookout/contract';
import type { BoolColumn, Column, NumberColumn, TimeColumn } from '../column.ts';
import { type CodedColumn, isCoded } from '../columns/length.ts';
import { distinctCodes } from '../columns/map.ts';
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
    return 'ms' in column ? this.#idsOfTimes(column) : this.#idsOfNumbers(column);
  }

  #idsOfCodes(column: CodedColumn): Uint32Array {
    const { distinct, slots } = distinctCodes(column);
    const ids = Uint32Array.from(distinct, (code) => this.idOf(column.dictionary.get(code)));
    for (let row = 0; row < slots.length; row++) slots[row] = ids[slots[row]!]!;
    return slots;
  }

  /** Rows of a stream come in time order, so equal keys stand together: a run is looked up once. */
  #idsOfTimes(column: TimeColumn): Uint32Array {
    const { ms, nanos, nulls } = column;
    const read = readerOf(column);
    const ids = new Uint32Array(ms.length);
    for (let row = 0; row < ids.length; row++) {
      const isRun = row > 0 && ms[row] === ms[row - 1] && nanos[row] === nanos[row - 1];
      ids[row] = isRun && isAsNull(nulls, row) ? ids[row - 1]! : this.idOf(read(row));
    }
    return ids;
  }

  #idsOfNumbers(column: NumberColumn | BoolColumn): Uint32Array {
    const { values } = column;
    const { nulls, exact } = column as NumberColumn;
    const read = readerOf(column);
    const ids = new Uint32Array(values.length);
    for (let row = 0; row < ids.length; row++) {
      // Doubles can tell two values apart but not that they are equal where the column is exact.
      const isRun = row > 0 && values[row] === values[row - 1] && exact === undefined;
      ids[row] = isRun && isAsNull(nulls, row) ? ids[row - 1]! : this.idOf(read(row));
    }
    return ids;
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

/** Whether a row is null exactly if the row before it is. */
function isAsNull(nulls: Uint8Array | undefined, row: number): boolean {
  return nulls === undefined || nulls[row] === nulls[row - 1];
}
