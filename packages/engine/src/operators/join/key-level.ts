import type { ScalarType } from '@lookout/contract';
import type { Column } from '../../column.ts';
import { isCoded, lengthOf } from '../../columns/length.ts';
import { distinctCodes } from '../../columns/map.ts';
import { readerOf } from '../../columns/read.ts';
import { identityOf, type Scalar } from '../../columns/scalar.ts';

/** In place of a key's number: the key is null in part, or not known. */
export const NO_KEY = -1;

const PAIR_BASE = 2 ** 26;

/** Whether a value that is met for the first time gets a number. */
export interface Numbering {
  readonly adds: boolean;
}

/** One column of a key: its distinct values, and their combinations with the columns before it, numbered from 0. */
export class KeyLevel {
  readonly #ids = new Map<ReturnType<typeof identityOf>, number>();
  readonly #pairs = new Map<number, number>();

  /** How many combinations there are. */
  get count(): number {
    return this.#pairs.size;
  }

  /** The number of each row's value; text is looked at once per distinct value. */
  idsOf(column: Column, numbering: Numbering): Int32Array {
    if (isCoded(column)) {
      const { distinct, slots } = distinctCodes(column);
      const ids = distinct.map((code) => this.#idOf(column.type, column.dictionary.get(code), numbering));
      return Int32Array.from(slots, (slot) => ids[slot]!);
    }
    const read = readerOf(column);
    return Int32Array.from({ length: lengthOf(column) }, (_, row) =>
      this.#idOf(column.type, read(row), numbering),
    );
  }

  /** The number of a value beside the number of the columns before it. */
  pairOf(parent: number, id: number, numbering: Numbering): number {
    if (parent === NO_KEY || id === NO_KEY) return NO_KEY;
    return numberOf(this.#pairs, parent * PAIR_BASE + id, numbering);
  }

  #idOf(type: ScalarType, value: Scalar, numbering: Numbering): number {
    return isNull(type, value) ? NO_KEY : numberOf(this.#ids, identityOf(type, value), numbering);
  }
}

function numberOf<T>(numbers: Map<T, number>, value: T, { adds }: Numbering): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  if (!adds) return NO_KEY;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}

/** A guid and a decimal are null where they are empty; a text is not. */
function isNull(type: ScalarType, value: Scalar): boolean {
  return value === null || (value === '' && (type === 'guid' || type === 'decimal'));
}
