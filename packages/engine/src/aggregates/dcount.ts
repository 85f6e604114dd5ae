import type { ScalarType } from '@lookout/contract';
import type { Column } from '../column.ts';
import { type CodedColumn, isCoded } from '../columns/length.ts';
import { readerOf } from '../columns/read.ts';
import type { Scalar } from '../columns/scalar.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { isNullIn } from './dynamic-elements.ts';
import { HashSet } from './hash-set.ts';
import { hash64 } from './hash64.ts';
import { DEFAULT_ACCURACY, HyperLogLog } from './hyper-log-log.ts';
import { arrayBytes } from './memory.ts';

type Distinct = HashSet | HyperLogLog;
type Hash = readonly [number, number];

const MOST_MARKS = 1 << 22;

interface Limits {
  /** How many values a group counts one by one. */
  readonly exact: number;
  /** From 0 to 4, as Kusto has it. */
  readonly accuracy: number;
}

/**
 * Counts distinct values one by one up to a limit per group, and estimates beyond it. Values are told apart by
 * hashes of 64 bits: of 4,096 values two have the same once in a million million times.
 */
class DistinctCount implements Accumulator {
  readonly #type: ScalarType;
  readonly #limits: Limits;
  readonly #groups: (Distinct | undefined)[] = [];
  #bytes = 0;
  readonly #charge = (bytes: number): void => {
    this.#bytes += bytes;
  };

  constructor(type: ScalarType, limits: Limits) {
    this.#type = type;
    this.#limits = limits;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [Column]): void {
    this.#ensure(groupCount);
    if (isCoded(column) && groupCount * column.dictionary.size <= MOST_MARKS) {
      this.#accumulateCodes(slots, groupCount, column);
      return;
    }
    const read = readerOf(column);
    for (let row = 0; row < slots.length; row++) this.#add(slots[row]!, read(row));
  }

  /** Slot after slot: an array with holes would be kept as a table. */
  #ensure(groupCount: number): void {
    while (this.#groups.length < groupCount) this.#groups.push(undefined);
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
    if (!isNullIn(this.#type, value)) this.#addHash(slot, hash64(this.#type, value));
  }

  #addHash(slot: number, hash: Hash): void {
    const group = this.#groups[slot] ?? this.#newSet(slot);
    if (group instanceof HyperLogLog) {
      group.add(hash);
      return;
    }
    group.add(hash);
    if (group.size > this.#limits.exact) this.#toEstimate(slot);
  }

  #newSet(slot: number): HashSet {
    const group = new HashSet(this.#charge);
    this.#groups[slot] = group;
    return group;
  }

  /** The estimate of a group, which takes the place of what was counted one by one. */
  #toEstimate(slot: number): HyperLogLog {
    const group = this.#groups[slot];
    if (group instanceof HyperLogLog) return group;
    const estimate = new HyperLogLog(this.#limits.accuracy);
    for (const hash of group ?? []) estimate.add(hash);
    this.#charge(estimate.bytes - (group?.bytes ?? 0));
    this.#groups[slot] = estimate;
    return estimate;
  }

  merge(other: DistinctCount, slots: Uint32Array, groupCount: number): void {
    this.#ensure(groupCount);
    other.#groups.forEach((from, index) => {
      const slot = slots[index]!;
      if (from instanceof HyperLogLog) this.#toEstimate(slot).merge(from);
      else if (from) for (const hash of from) this.#addHash(slot, hash);
    });
  }

  finish(groupCount: number): Column {
    const values = new Float64Array(groupCount);
    this.#groups.forEach((group, slot) => {
      if (group) values[slot] = group instanceof HashSet ? group.size : group.estimate();
    });
    return { type: 'long', values };
  }

  get bytes(): number {
    return this.#bytes + arrayBytes(this.#groups.length);
  }
}

export const dcount: AggregateDefinition = {
  name: 'dcount',
  signature: 'dcount(value [, accuracy])',
  description: 'How many distinct values there are: exact up to thousands per group, an estimate beyond.',
  example: 'logs | summarize dcount(tostring(attributes.user)) by bin(timestamp, 1m)',
  link: aggregatePage('dcount'),
  arity: [1, 2],
  parameters: ['any', 'long'],
  constantsFrom: 1,
  returns: 'long',
  create: ({ argumentTypes: [type = 'string'], constants, exactLimit }) =>
    new DistinctCount(type, { exact: exactLimit, accuracy: Number(constants[1] ?? DEFAULT_ACCURACY) }),
};
