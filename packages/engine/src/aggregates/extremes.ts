import type { ScalarType } from '@lookout/contract';
import type { Column, NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import { isNumberType, isTextType, type Scalar } from '../columns/scalar.ts';
import { type Order, orderOf } from '../expressions/order.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { GrowableDoubles } from './growable.ts';

/** The least (sign 1) or greatest (sign -1) value of each group, of any type that has an order. */
class Extreme implements Accumulator {
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

  merge(other: Extreme, slots: Uint32Array): void {
    for (let from = 0; from < slots.length; from++) this.offer(slots[from]!, other.#best[from] ?? null);
  }

  finish(groupCount: number): Column {
    const none = isTextType(this.#type) ? '' : null;
    return buildColumn(this.#type, groupCount, (slot) => this.#best[slot] ?? none);
  }

  get bytes(): number {
    return this.#best.reduce<number>(
      (bytes, value) => bytes + (typeof value === 'string' ? value.length * 2 : 16) + 16,
      0,
    );
  }
}

/** The same over doubles; the first column with integers beyond them moves everything to exact values. */
class NumberExtreme implements Accumulator {
  readonly #type: NumberColumn['type'];
  readonly #sign: 1 | -1;
  readonly #best: GrowableDoubles;
  #exact: Extreme | undefined;

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

  #toExact(): Extreme {
    if (this.#exact) return this.#exact;
    const exact = new Extreme(this.#type, this.#sign);
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

function extreme(name: 'min' | 'max', description: string, sign: 1 | -1): AggregateDefinition {
  return {
    name,
    signature: `${name}(value)`,
    description,
    example: `logs | summarize ${name}(toint(attributes.depth)) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [1, 1],
    parameters: ['any'],
    returns: ([type = 'real']) => type,
    create: ({ argumentTypes: [type = 'real'] }) =>
      isNumberType(type) ? new NumberExtreme(type, sign) : new Extreme(type, sign),
  };
}

export const min = extreme('min', 'The least value that is not null.', 1);
export const max = extreme('max', 'The greatest value that is not null.', -1);
