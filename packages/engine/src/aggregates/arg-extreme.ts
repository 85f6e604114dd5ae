import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { type Reader, readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { orderOf } from '../expressions/order.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { ordered } from './parameters.ts';
import { SlotValues } from './slot-values.ts';

/**
 * The row of each group with the least (sign 1) or greatest (sign -1) value, as the columns that were asked for.
 * Of equal rows the first stays, and of a group without any value the first row at all.
 */
class ArgExtreme implements Accumulator {
  readonly #sign: 1 | -1;
  readonly #best: SlotValues;
  readonly #returned: readonly SlotValues[];
  readonly #isBetter: (value: Scalar, best: Scalar) => boolean;

  constructor([type = 'real', ...returned]: readonly ScalarType[], sign: 1 | -1) {
    this.#sign = sign;
    this.#best = new SlotValues(type);
    this.#returned = returned.map((other) => new SlotValues(other));
    const order = orderOf(type);
    this.#isBetter = (value, best) =>
      isValue(value) && (!isValue(best) || order(value, best) * this.#sign < 0);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [key, ...returned]: readonly Column[]): void {
    const readers = returned.map(readerOf);
    for (const [slot, { row, value }] of this.#winners(slots, readerOf(key!))) {
      this.#best.set(slot, value);
      this.#returned.forEach((values, index) => {
        values.set(slot, readers[index]!(row));
      });
    }
  }

  /** For each group the row that takes the place of what was known. Only these rows are read in full. */
  #winners(slots: Uint32Array, read: Reader): Map<number, { row: number; value: Scalar }> {
    const winners = new Map<number, { row: number; value: Scalar }>();
    for (let row = 0; row < slots.length; row++) {
      const slot = slots[row]!;
      const value = read(row);
      const winner = winners.get(slot);
      const known = winner ? winner.value : this.#best.get(slot);
      if (known === undefined || this.#isBetter(value, known)) winners.set(slot, { row, value });
    }
    return winners;
  }

  merge(other: ArgExtreme, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      const value = other.#best.get(from);
      const known = this.#best.get(slot);
      if (value === undefined || (known !== undefined && !this.#isBetter(value, known))) return;
      this.#best.set(slot, value);
      this.#returned.forEach((values, index) => {
        values.set(slot, other.#returned[index]!.get(from) ?? null);
      });
    });
  }

  finish(groupCount: number, output = 0): Column {
    return this.#returned[output]!.finish(groupCount);
  }

  get bytes(): number {
    return this.#returned.reduce((sum, { bytes }) => sum + bytes, this.#best.bytes);
  }
}

function isValue(value: Scalar): boolean {
  return value !== null && !Number.isNaN(value);
}

function argExtreme(name: 'arg_min' | 'arg_max', sign: 1 | -1): AggregateDefinition {
  const which = sign === 1 ? 'least' : 'greatest';
  return {
    name,
    signature: `${name}(value, column, … | *)`,
    description: `The record with the ${which} value: the columns that are asked for, or all.`,
    example: `logs | summarize ${name}(severityNumber, eventName, body) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [2, 2],
    parameters: [ordered, 'any'],
    isShared: true,
    returns: ([, returned = 'dynamic']) => returned,
    create: ({ argumentTypes }) => new ArgExtreme(argumentTypes, sign),
  };
}

export const argMin = argExtreme('arg_min', 1);
export const argMax = argExtreme('arg_max', -1);
