import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Order, orderOf } from '../expressions/order.ts';
import type { Accumulator } from './definition.ts';
import { SlotValues } from './slot-values.ts';

/** The least (sign 1) or greatest (sign -1) value of each group, of any type that has an order. */
export class AnyExtreme implements Accumulator {
  readonly #order: Order;
  readonly #sign: 1 | -1;
  readonly #best: SlotValues;

  constructor(type: ScalarType, sign: 1 | -1) {
    this.#order = orderOf(type);
    this.#sign = sign;
    this.#best = new SlotValues(type);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.offer(slots[row]!, read(row));
  }

  offer(slot: number, value: Scalar): void {
    if (value === null || Number.isNaN(value)) return;
    const best = this.#best.get(slot);
    if (best === undefined || this.#order(value, best) * this.#sign < 0) this.#best.set(slot, value);
  }

  merge(other: AnyExtreme, slots: Uint32Array): void {
    for (let from = 0; from < slots.length; from++) this.offer(slots[from]!, other.#best.get(from) ?? null);
  }

  finish(groupCount: number): Column {
    return this.#best.finish(groupCount);
  }

  get bytes(): number {
    return this.#best.bytes;
  }
}
