import type { ScalarType } from '@lookout/contract';
import type { Column, DynamicValue } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { elementOf, isNullIn, sizeLimit } from './dynamic-elements.ts';
import { SlotSets } from './slot-sets.ts';
import { ValuePool } from './value-pool.ts';

/** The distinct values of each group in order of first occurrence. An array contributes its elements. */
class DistinctValues implements Accumulator {
  readonly #type: ScalarType;
  readonly #pool: ValuePool;
  readonly #sets: SlotSets;

  constructor(type: ScalarType, limit: number) {
    this.#type = type;
    this.#pool = new ValuePool(type);
    this.#sets = new SlotSets(limit);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const rows = new ValuePool(this.#type);
    const numbers = rows.idsOf(column);
    const members = rows.values.map((value) =>
      this.#membersOf(value).map((member) => this.#pool.idOf(member)),
    );
    for (let row = 0; row < slots.length; row++) {
      for (const id of members[numbers[row]!]!) this.#sets.add(slots[row]!, id);
    }
  }

  #membersOf(value: Scalar): readonly Scalar[] {
    const values = Array.isArray(value) ? (value as readonly DynamicValue[]) : [value];
    return values.filter((member) => !isNullIn(this.#type, member));
  }

  merge(other: DistinctValues, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      other.#sets.forEach(from, (id) => {
        this.#sets.add(slot, this.#pool.idOf(other.#pool.values[id]!));
      });
    });
  }

  finish(groupCount: number): Column {
    const elements = this.#pool.values.map(elementOf(this.#type));
    return buildColumn('dynamic', groupCount, (slot) => {
      const members: DynamicValue[] = [];
      this.#sets.forEach(slot, (id) => members.push(elements[id] ?? null));
      return members;
    });
  }

  get bytes(): number {
    return this.#pool.bytes + this.#sets.bytes;
  }
}

export const makeSet: AggregateDefinition = {
  name: 'make_set',
  signature: 'make_set(value [, maxSize])',
  description: 'The distinct values that are not null, as an array; of arrays their elements.',
  example: 'logs | summarize make_set(eventName, 100) by bin(timestamp, 1m)',
  link: aggregatePage('make_set'),
  arity: [1, 2],
  parameters: ['any', 'long'],
  constantsFrom: 1,
  returns: 'dynamic',
  create: ({ argumentTypes: [type = 'dynamic'], constants }) =>
    new DistinctValues(type, sizeLimit(constants[1])),
};
