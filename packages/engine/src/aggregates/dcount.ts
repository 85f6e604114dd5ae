import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { type CodedColumn, isCoded } from '../columns/map.ts';
import { readerOf } from '../columns/read.ts';
import { identityOf, type Scalar } from '../columns/scalar.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { HyperLogLog } from './hyper-log-log.ts';

type Distinct = Set<unknown> | HyperLogLog;

const ENTRY_BYTES = 64;
const MOST_MARKS = 1 << 22;

/** Counts distinct values exactly up to a limit per group, and estimates beyond it. */
class DistinctCount implements Accumulator {
  readonly #type: ScalarType;
  readonly #limit: number;
  readonly #groups: Distinct[] = [];

  constructor(type: ScalarType, limit: number) {
    this.#type = type;
    this.#limit = limit;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [Column]): void {
    if (isCoded(column) && groupCount * column.dictionary.size <= MOST_MARKS) {
      this.#accumulateCodes(slots, groupCount, column);
      return;
    }
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.#add(slots[row]!, read(row));
  }

  /** Looks at each pair of group and code once. */
  #accumulateCodes(slots: Uint32Array, groupCount: number, { codes, dictionary }: CodedColumn): void {
    const seen = new Uint8Array(groupCount * dictionary.size);
    for (let row = 0; row < slots.length; row++) {
      const mark = slots[row]! * dictionary.size + codes[row]!;
      if (seen[mark] === 1) continue;
      seen[mark] = 1;
      this.#add(slots[row]!, dictionary.get(codes[row]!));
    }
  }

  #add(slot: number, value: Scalar): void {
    if (value !== null) this.#addIdentity(slot, identityOf(this.#type, value));
  }

  #addIdentity(slot: number, identity: unknown): void {
    const group = this.#groupOf(slot);
    if (group instanceof HyperLogLog) {
      group.add(String(identity));
      return;
    }
    group.add(identity);
    if (group.size > this.#limit) this.#groups[slot] = estimated(group);
  }

  #groupOf(slot: number): Distinct {
    this.#groups[slot] ??= new Set();
    return this.#groups[slot];
  }

  merge(other: DistinctCount, slots: Uint32Array): void {
    other.#groups.forEach((from, index) => {
      const slot = slots[index]!;
      if (from instanceof Set) for (const identity of from) this.#addIdentity(slot, identity);
      else this.#mergeEstimate(slot, from);
    });
  }

  #mergeEstimate(slot: number, from: HyperLogLog): void {
    const into = this.#groupOf(slot);
    const estimate = into instanceof Set ? estimated(into) : into;
    estimate.merge(from);
    this.#groups[slot] = estimate;
  }

  finish(groupCount: number): Column {
    const values = new Float64Array(groupCount);
    this.#groups.forEach((group, slot) => {
      values[slot] = group instanceof Set ? group.size : group.estimate();
    });
    return { type: 'long', values };
  }

  get bytes(): number {
    return this.#groups.reduce(
      (sum, group) => sum + (group instanceof Set ? group.size * ENTRY_BYTES : group.bytes),
      0,
    );
  }
}

function estimated(values: ReadonlySet<unknown>): HyperLogLog {
  const estimate = new HyperLogLog();
  for (const value of values) estimate.add(String(value));
  return estimate;
}

export const dcount: AggregateDefinition = {
  name: 'dcount',
  signature: 'dcount(value [, accuracy])',
  description: 'How many distinct values there are: exact up to thousands per group, an estimate beyond.',
  example: 'logs | summarize dcount(tostring(attributes.user)) by bin(timestamp, 1m)',
  link: aggregatePage('dcount'),
  arity: [1, 2],
  parameters: ['any', 'long'],
  returns: 'long',
  create: ({ argumentTypes: [type = 'string'], exactLimit }) => new DistinctCount(type, exactLimit),
};
