import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { orderOf } from '../expressions/order.ts';
import type { Accumulator } from './definition.ts';
import { rankOf } from './nearest-rank.ts';

/** Percentiles of moments and durations, which no double holds exactly: every value is kept. */
export class OrderedPercentile implements Accumulator {
  readonly #type: ScalarType;
  readonly #percent: number;
  readonly #values: Scalar[][] = [];

  constructor(type: ScalarType, percent: number) {
    this.#type = type;
    this.#percent = percent;
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.#add(slots[row]!, read(row));
  }

  #add(slot: number, value: Scalar): void {
    if (value === null) return;
    this.#values[slot] ??= [];
    this.#values[slot].push(value);
  }

  merge(other: OrderedPercentile, slots: Uint32Array): void {
    other.#values.forEach((values, from) => {
      for (const value of values) this.#add(slots[from]!, value);
    });
  }

  finish(groupCount: number): Column {
    return buildColumn(this.#type, groupCount, (slot) => {
      const sorted = this.#values[slot]?.toSorted(orderOf(this.#type)) ?? [];
      return sorted[rankOf(this.#percent, sorted.length)] ?? null;
    });
  }

  get bytes(): number {
    return this.#values.reduce((sum, values) => sum + values.length * 40, 0);
  }
}
