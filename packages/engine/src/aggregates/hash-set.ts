import { objectBytes, TYPED_ARRAY_BYTES } from './memory.ts';

const FIRST_CAPACITY = 8;

/** A set of hashes of two words each, in one typed array. */
export class HashSet {
  /** Pairs of words; 0, 0 = free. */
  #table = new Uint32Array(2 * FIRST_CAPACITY);
  #size = 0;
  readonly #charge: (bytes: number) => void;

  /** `charge` hears of every byte that is taken. */
  constructor(charge: (bytes: number) => void) {
    this.#charge = charge;
    charge(this.bytes);
  }

  get size(): number {
    return this.#size;
  }

  add([high, low]: readonly [number, number]): void {
    // The hash that would mean "free" moves over by one.
    this.#insert(high, high === 0 && low === 0 ? 1 : low);
  }

  #insert(high: number, low: number): void {
    const table = this.#table;
    const mask = table.length / 2 - 1;
    let at = low & mask;
    while (table[2 * at] !== 0 || table[2 * at + 1] !== 0) {
      if (table[2 * at] === high && table[2 * at + 1] === low) return;
      at = (at + 1) & mask;
    }
    table[2 * at] = high;
    table[2 * at + 1] = low;
    if (++this.#size * 3 > mask * 2) this.#grow();
  }

  #grow(): void {
    const before = this.#table;
    this.#table = new Uint32Array(before.length * 2);
    this.#charge(before.byteLength);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] !== 0 || before[at + 1] !== 0) this.#insert(before[at]!, before[at + 1]!);
    }
  }

  *[Symbol.iterator](): Generator<readonly [number, number]> {
    for (let at = 0; at < this.#table.length; at += 2) {
      if (this.#table[at] !== 0 || this.#table[at + 1] !== 0) yield [this.#table[at]!, this.#table[at + 1]!];
    }
  }

  get bytes(): number {
    return objectBytes(3) + TYPED_ARRAY_BYTES + this.#table.byteLength;
  }
}
