import type { Column, DynamicColumn, DynamicValue } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { sizeLimit } from './dynamic-elements.ts';
import { GrowableWords } from './growable.ts';
import { SlotSets } from './slot-sets.ts';
import { ValuePool } from './value-pool.ts';

/** The members of all bags of each group. Where a name comes up again, the value that came first stays. */
class Bag implements Accumulator {
  readonly #names = new ValuePool('string');
  readonly #values = new ValuePool('dynamic');
  readonly #members: SlotSets;
  /** The number of each member's value, by entry of the sets. */
  readonly #valueOf = new GrowableWords();
  #memberCount = 0;

  constructor(limit: number) {
    this.#members = new SlotSets(limit);
  }

  accumulate(slots: Uint32Array, _groupCount: number, [column]: readonly [DynamicColumn]): void {
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.#addBag(slots[row]!, read(row));
  }

  #addBag(slot: number, bag: Scalar): void {
    if (bag === null || typeof bag !== 'object' || Array.isArray(bag)) return;
    for (const [name, value] of Object.entries(bag as Record<string, DynamicValue>))
      this.#add(slot, name, value);
  }

  #add(slot: number, name: string, value: DynamicValue): void {
    if (!this.#members.add(slot, this.#names.idOf(name))) return;
    const entry = this.#memberCount++;
    this.#valueOf.ensure(this.#memberCount)[entry] = this.#values.idOf(value);
  }

  merge(other: Bag, slots: Uint32Array): void {
    slots.forEach((slot, from) => {
      other.#forEach(from, (name, value) => {
        this.#add(slot, name, value);
      });
    });
  }

  #forEach(slot: number, visit: (name: string, value: DynamicValue) => void): void {
    this.#members.forEach(slot, (name, entry) => {
      const value = this.#values.values[this.#valueOf.values[entry]!]!;
      visit(this.#names.values[name] as string, value as DynamicValue);
    });
  }

  finish(groupCount: number): Column {
    return buildColumn('dynamic', groupCount, (slot) => {
      const members: [string, DynamicValue][] = [];
      this.#forEach(slot, (name, value) => members.push([name, value]));
      return Object.fromEntries(members);
    });
  }

  get bytes(): number {
    return this.#names.bytes + this.#values.bytes + this.#members.bytes + this.#valueOf.bytes;
  }
}

export const makeBag: AggregateDefinition = {
  name: 'make_bag',
  signature: 'make_bag(bag [, maxSize])',
  description: 'One property bag of the members of all bags; what is no bag is passed over.',
  example: 'logs | summarize make_bag(bag_pack(eventName, severityNumber)) by bin(timestamp, 1m)',
  link: aggregatePage('make_bag'),
  arity: [1, 2],
  parameters: ['dynamic', 'long'],
  constantsFrom: 1,
  returns: 'dynamic',
  create: ({ constants }) => new Bag(sizeLimit(constants[1])),
};
