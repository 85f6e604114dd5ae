import type { Column, NumberColumn } from '../column.ts';
import { buildColumn } from '../columns/build.ts';
import { narrow } from '../columns/scalar.ts';
import { whole } from '../expressions/parameter.ts';
import { type Accumulator, type AggregateDefinition, aggregatePage } from './definition.ts';
import { GrowableWords } from './growable.ts';

type Combine = (a: number, b: number) => number;

const WORD = 2 ** 32;

/** Combines the bits of integers, as two words of 32 bits each. */
class Bits implements Accumulator {
  readonly #type: 'int' | 'long';
  readonly #combine: Combine;
  readonly #high = new GrowableWords();
  readonly #low = new GrowableWords();
  /** 1 where the group has a value. */
  readonly #seen = new GrowableWords();

  constructor(type: 'int' | 'long', combine: Combine) {
    this.#type = type;
    this.#combine = combine;
  }

  accumulate(slots: Uint32Array, groupCount: number, [column]: readonly [NumberColumn]): void {
    this.#ensure(groupCount);
    const { values, nulls, exact } = column;
    for (let row = 0; row < slots.length; row++) {
      if (nulls?.[row] === 1) continue;
      if (exact) this.#add(slots[row]!, Number(exact[row]! >> 32n), Number(exact[row]! & 0xffff_ffffn));
      // Both shifts take the number modulo 2^32, the negative ones in two's complement.
      else this.#add(slots[row]!, Math.floor(values[row]! / WORD), values[row]! >>> 0);
    }
  }

  #ensure(groupCount: number): void {
    for (const words of [this.#high, this.#low, this.#seen]) words.ensure(groupCount);
  }

  #add(slot: number, high: number, low: number): void {
    const [highs, lows, seen] = [this.#high.values, this.#low.values, this.#seen.values];
    highs[slot] = seen[slot] === 1 ? this.#combine(highs[slot]!, high) : high;
    lows[slot] = seen[slot] === 1 ? this.#combine(lows[slot]!, low) : low;
    seen[slot] = 1;
  }

  merge(other: Bits, slots: Uint32Array, groupCount: number): void {
    this.#ensure(groupCount);
    slots.forEach((slot, from) => {
      if (other.#seen.values[from] === 1)
        this.#add(slot, other.#high.values[from]!, other.#low.values[from]!);
    });
  }

  finish(groupCount: number): Column {
    this.#ensure(groupCount);
    return buildColumn(this.#type, groupCount, (slot) => {
      if (this.#seen.values[slot] !== 1) return null;
      return narrow((BigInt(this.#high.values[slot]!) << 32n) | BigInt(this.#low.values[slot]!));
    });
  }

  get bytes(): number {
    return this.#high.bytes + this.#low.bytes + this.#seen.bytes;
  }
}

function bits(name: string, description: string, combine: Combine): AggregateDefinition {
  return {
    name,
    signature: `${name}(number)`,
    description,
    example: `logs | summarize tohex(${name}(tolong(attributes.flags))) by bin(timestamp, 1m)`,
    link: aggregatePage(name),
    arity: [1, 1],
    parameters: [whole],
    returns: ([type = 'long']) => type,
    create: ({ argumentTypes: [type] }) => new Bits(type === 'int' ? 'int' : 'long', combine),
  };
}

export const binaryAllAnd = bits('binary_all_and', 'The bits that all values have.', (a, b) => a & b);
export const binaryAllOr = bits('binary_all_or', 'The bits that any value has.', (a, b) => a | b);
export const binaryAllXor = bits(
  'binary_all_xor',
  'The bits that an odd number of values have.',
  (a, b) => a ^ b,
);
