import type { Column, NumberColumn } from '../column.ts';
import { AnyExtreme } from './any-extreme.ts';
import type { Accumulator } from './definition.ts';
import { GrowableDoubles } from './growable.ts';

/** The least or greatest number of each group, in doubles; the first column with integers beyond them moves everything to exact values. */
export class NumberExtreme implements Accumulator {
  readonly #type: NumberColumn['type'];
  readonly #sign: 1 | -1;
  readonly #best: GrowableDoubles;
  #exact: AnyExtreme | undefined;

  constructor(type: NumberColumn['type'], sign: 1 | -1) {
    this.#type = type;
    this.#sign = sign;
    this.#best = new GrowableDoubles(Number.NaN);
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    const best = this.#best.ensure(groupCount);
    if (column.exact || this.#exact) {
      this.#toExact().accumulate(slots, groupCount, [column]);
      return;
    }
    const { values, nulls } = column;
    const sign = this.#sign;
    for (let row = 0; row < slots.length; row++) {
      if (nulls !== undefined && nulls[row] === 1) continue;
      const slot = slots[row]!;
      const value = values[row]!;
      // NaN holds the place of a group without a value: nothing compares with it.
      if (value * sign < best[slot]! * sign || Number.isNaN(best[slot])) best[slot] = value;
    }
  }

  #toExact(): AnyExtreme {
    if (this.#exact) return this.#exact;
    const exact = new AnyExtreme(this.#type, this.#sign);
    this.#best.values.forEach((value, slot) => {
      exact.offer(slot, value);
    });
    this.#exact = exact;
    return exact;
  }

  merge(other: NumberExtreme, slots: Uint32Array, groupCount: number): void {
    if (other.#exact || this.#exact) {
      this.#toExact().merge(other.#toExact(), slots);
      return;
    }
    const values = other.#best.ensure(slots.length).subarray(0, slots.length);
    this.accumulate(slots, groupCount, [{ type: 'real', values }]);
  }

  finish(groupCount: number): Column {
    if (this.#exact) return this.#exact.finish(groupCount);
    const values = this.#best.ensure(groupCount).slice(0, groupCount);
    return {
      type: this.#type,
      values,
      nulls: Uint8Array.from(values, (value) => Number(Number.isNaN(value))),
    };
  }

  get bytes(): number {
    return this.#best.bytes + (this.#exact?.bytes ?? 0);
  }
}
