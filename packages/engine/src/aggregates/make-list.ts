import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { elementOf, isNullIn, MOST_ELEMENTS, sizeLimit } from './dynamic-elements.ts';
import { SlotLists } from './slot-lists.ts';
import { ValuePool } from './value-pool.ts';

interface ListOptions {
  readonly type: ScalarType;
  readonly limit: number;
  readonly keepsNulls: boolean;
}

/** The values of each group in the order of its rows, up to a limit. A merge puts the other's behind. */
class List implements Accumulator {
  readonly #options: ListOptions;
  readonly #pool: ValuePool;
  readonly #lists = new SlotLists();

  constructor(options: ListOptions) {
    this.#options = options;
    this.#pool = new ValuePool(options.type);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [Column]): void {
    const ids = this.#pool.idsOf(column);
    const isLeftOut = this.#nullFlags();
    for (let row = 0; row < ids.length; row++) {
      if (isLeftOut[ids[row]!] !== 1) this.#push(slots[row]!, ids[row]!);
    }
  }

  /** 1 at the number of each value that is null and not wanted. */
  #nullFlags(): Uint8Array {
    const { type, keepsNulls } = this.#options;
    return Uint8Array.from(this.#pool.values, (value) => Number(!keepsNulls && isNullIn(type, value)));
  }

  #push(slot: number, id: number): void {
    if (this.#lists.lengthOf(slot) < this.#options.limit) this.#lists.push(slot, id);
  }

  merge(other: List, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      other.#lists.forEach(from, (id) => {
        this.#push(slot, this.#pool.idOf(other.#pool.values[id]!));
      });
    });
  }

  finish(groupCount: number): Column {
    const elements = this.#pool.values.map(elementOf(this.#options.type));
    return buildColumn('dynamic', groupCount, (slot) =>
      this.#lists.toArray(slot, (id) => elements[id] ?? null),
    );
  }

  get bytes(): number {
    return this.#pool.bytes + this.#lists.bytes;
  }
}

export const makeList: AggregateDefinition = {
  name: 'make_list',
  signature: 'make_list(value [, maxSize])',
  description: 'The values that are not null, as an array in the order of the records.',
  example: 'logs | summarize make_list(eventName, 100) by bin(timestamp, 1m)',
  link: aggregatePage('make_list'),
  arity: [1, 2],
  parameters: ['any', 'long'],
  constantsFrom: 1,
  returns: 'dynamic',
  create: ({ argumentTypes: [type = 'dynamic'], constants }) =>
    new List({ type, limit: sizeLimit(constants[1]), keepsNulls: false }),
};

export const makeListWithNulls: AggregateDefinition = {
  ...makeList,
  name: 'make_list_with_nulls',
  signature: 'make_list_with_nulls(value)',
  description: 'All values, nulls too, as an array in the order of the records.',
  example: 'logs | summarize make_list_with_nulls(toint(attributes.depth)) by bin(timestamp, 1m)',
  link: aggregatePage('make_list_with_nulls'),
  arity: [1, 1],
  create: ({ argumentTypes: [type = 'dynamic'] }) =>
    new List({ type, limit: MOST_ELEMENTS, keepsNulls: true }),
};
