import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { SlotValues } from './slot-values.ts';

/** A value of each group: the first that is neither null nor empty. */
class TakeAny implements Accumulator {
  readonly #taken: SlotValues;

  constructor(type: ScalarType) {
    this.#taken = new SlotValues(type);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) {
      if (this.#taken.get(slots[row]!) === undefined) this.#offer(slots[row]!, read(row));
    }
  }

  #offer(slot: number, value: Scalar): void {
    if (value !== null && value !== '') this.#taken.set(slot, value);
  }

  merge(other: TakeAny, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      if (this.#taken.get(slot) === undefined) this.#offer(slot, other.#taken.get(from) ?? null);
    });
  }

  finish(groupCount: number): Column {
    return this.#taken.finish(groupCount);
  }

  get bytes(): number {
    return this.#taken.bytes;
  }
}

export const takeAny: AggregateDefinition = {
  name: 'take_any',
  signature: 'take_any(value, … | *)',
  description: 'A value of the group, not null where there is one; of several values those of one record.',
  example: 'logs | summarize take_any(body) by eventName',
  link: aggregatePage('take_any'),
  arity: [1, 1],
  parameters: ['any'],
  returns: ([type = 'dynamic']) => type,
  create: ({ argumentTypes: [type = 'dynamic'] }) => new TakeAny(type),
};
