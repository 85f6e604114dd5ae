import type { ByteWords } from './byte-words.ts';

const EMPTY = 0;
const MOST_SLOTS_AT_FIRST = 65_536;

/**
 * Gives equal stretches of one buffer the same code, counting up from 1; code 0 is left for "absent".
 * An open-addressing table over the bytes themselves: nothing is decoded.
 */
export class ByteInterner {
  #words: ByteWords;
  #slots: Uint32Array;
  /** The hash of the code in each slot: most mismatches end here, without a look at the bytes. */
  #hashes: Int32Array;
  /** Where the bytes of each code start and end. */
  #ranges: Uint32Array;
  #size = 1;

  /** `most`: how many codes there may be, which spares growing; more are fine. */
  constructor(words: ByteWords, most: number) {
    const slots = Math.min(MOST_SLOTS_AT_FIRST, 2 ** Math.ceil(Math.log2(2 * most + 2)));
    this.#words = words;
    this.#slots = new Uint32Array(slots);
    this.#hashes = new Int32Array(slots);
    this.#ranges = new Uint32Array(slots);
  }

  get bytes(): Uint8Array {
    return this.#words.bytes;
  }

  /** Goes on over other bytes, which begin as those so far did. */
  moveTo(words: ByteWords): void {
    this.#words = words;
  }

  /** Codes given so far, plus one. */
  get size(): number {
    return this.#size;
  }

  start(code: number): number {
    return this.#ranges[code * 2]!;
  }

  end(code: number): number {
    return this.#ranges[code * 2 + 1]!;
  }

  intern(start: number, end: number): number {
    const hash = this.#words.hash(start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]!; code !== EMPTY; code = slots[slot]!) {
      if (this.#hashes[slot] === hash && this.isSame(code, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    this.#hashes[slot] = hash;
    slots[slot] = this.#size;
    return this.#add(start, end);
  }

  /** Whether a code stands for the same bytes as a stretch. */
  isSame(code: number, start: number, end: number): boolean {
    const other = this.start(code);
    return this.end(code) - other === end - start && this.#words.isEqual(start, other, end - start);
  }

  #add(start: number, end: number): number {
    const code = this.#size++;
    this.#ranges[code * 2] = start;
    this.#ranges[code * 2 + 1] = end;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const hashes = new Int32Array(slots.length);
    const mask = slots.length - 1;
    for (let from = 0; from < this.#slots.length; from++) {
      if (this.#slots[from] === EMPTY) continue;
      let slot = this.#hashes[from]! & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = this.#slots[from]!;
      hashes[slot] = this.#hashes[from]!;
    }
    const ranges = new Uint32Array(slots.length);
    ranges.set(this.#ranges);
    this.#slots = slots;
    this.#hashes = hashes;
    this.#ranges = ranges;
  }
}
