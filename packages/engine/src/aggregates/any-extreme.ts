import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { emptyOf, type Scalar } from '../columns/scalar.ts';
import { type Order, orderOf } from '../expressions/order.ts';
import type { Accumulator } from './definition.ts';

/** The least (sign 1) or greatest (sign -1) value of each group, of any type that has an order. */
export class AnyExtreme implements Accumulator {
  readonly #type: ScalarType;
  readonly #order: Order;
  readonly #sign: 1 | -1;
  readonly #best: Scalar[] = [];

  constructor(type: ScalarType, sign: 1 | -1) {
    this.#type = type;
    this.#order = orderOf(type);
    this.#sign = sign;
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.offer(slots[row]!, read(row));
  }

  offer(slot: number, value: Scalar): void {
    if (value === null || Number.isNaN(value)) return;
    const best = this.#best[slot];
    if (best === undefined || best === null || this.#order(value, best) * this.#sign < 0)
      this.#best[slot] = value;
  }

  merge(other: AnyExtreme, slots: Uint32Array): void {
    for (let from = 0; from < slots.length; from++) this.offer(slots[from]!, other.#best[from] ?? null);
  }

  finish(groupCount: number): Column {
    const none = emptyOf(this.#type);
    return buildColumn(this.#type, groupCount, (slot) => this.#best[slot] ?? none);
  }

  get bytes(): number {
    return this.#best.reduce<number>(
      (bytes, value) => bytes + (typeof value === 'string' ? value.length * 2 : 16) + 16,
      0,
    );
  }
}
