import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { isNullIn } from './dynamic-elements.ts';
import { SlotSets } from './slot-sets.ts';
import { ValuePool } from './value-pool.ts';

/** Counts distinct values exactly, and so holds every one of them. */
class CountDistinct implements Accumulator {
  readonly #type: ScalarType;
  readonly #pool: ValuePool;
  readonly #sets = new SlotSets();

  constructor(type: ScalarType) {
    this.#type = type;
    this.#pool = new ValuePool(type);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const ids = this.#pool.idsOf(column);
    for (let row = 0; row < ids.length; row++) this.#sets.add(slots[row]!, ids[row]!);
  }

  merge(other: CountDistinct, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      other.#sets.forEach(from, (id) => {
        this.#sets.add(slot, this.#pool.idOf(other.#pool.values[id]!));
      });
    });
  }

  /** Null is in the sets like any value, and counts for nothing. */
  finish(groupCount: number): Column {
    const nulls = new Set(
      this.#pool.values.flatMap((value, id) => (isNullIn(this.#type, value) ? [id] : [])),
    );
    const values = new Float64Array(groupCount);
    for (let slot = 0; slot < groupCount; slot++) {
      this.#sets.forEach(slot, (id) => {
        if (!nulls.has(id)) values[slot]! += 1;
      });
    }
    return { type: 'long', values };
  }

  get bytes(): number {
    return this.#pool.bytes + this.#sets.bytes;
  }
}

export const countDistinct: AggregateDefinition = {
  name: 'count_distinct',
  signature: 'count_distinct(value)',
  description: 'How many distinct values there are, exactly. For many values dcount takes less memory.',
  example: 'logs | summarize count_distinct(eventName) by bin(timestamp, 1m)',
  link: aggregatePage('count_distinct'),
  arity: [1, 1],
  parameters: ['any'],
  returns: 'long',
  create: ({ argumentTypes: [type = 'string'] }) => new CountDistinct(type),
};
