import type { ByteWords } from './byte-words.ts';

const EMPTY = 0;
/** Most fields have few values: fresh memory for as many values as records would cost more than to read them. */
const SLOTS_AT_FIRST = 512;
const MOST_SLOTS_FORESEEN = 65_536;
const GROWTH = 4;
/** Of an entry in the table: the hash beside the code, so that a look-up touches one place of memory. */
const ENTRY = 2;

/**
 * Gives equal stretches of one buffer the same code, counting up from 1; code 0 is left for "absent".
 * An open-addressing table over the bytes themselves: nothing is decoded.
 */
export class ByteInterner {
  #words: ByteWords;
  /** Hash and code of each slot: most mismatches end at the hash, without a look at the bytes. */
  #table: Int32Array;
  /** Where the bytes of each code start and end. */
  #ranges: Uint32Array;
  #size = 1;
  /** As many slots as do for the codes that were foreseen: it grows up to here and no further without need. */
  readonly #foreseen: number;

  /** `most`: how many codes there may be, which spares growing too far; more are fine. */
  constructor(words: ByteWords, most: number) {
    this.#foreseen = Math.min(MOST_SLOTS_FORESEEN, 2 ** Math.ceil(Math.log2(2 * most + 2)));
    const slots = Math.min(SLOTS_AT_FIRST, this.#foreseen);
    this.#words = words;
    this.#table = new Int32Array(slots * ENTRY);
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
    const table = this.#table;
    const mask = table.length - 1;
    let at = (hash * ENTRY) & mask;
    for (let code = table[at + 1]!; code !== EMPTY; code = table[at + 1]!) {
      if (table[at] === hash && this.isSame(code, start, end)) return code;
      at = (at + ENTRY) & mask;
    }
    table[at] = hash;
    table[at + 1] = this.#size;
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
    // A range is two numbers and there are as many numbers as slots: the table is half full when the ranges are.
    if (this.#size * 2 >= this.#ranges.length) this.#grow();
    return code;
  }

  #grow(): void {
    const before = this.#ranges.length;
    const slots = before < this.#foreseen ? Math.min(before * GROWTH, this.#foreseen) : before * GROWTH;
    const ranges = new Uint32Array(slots);
    ranges.set(this.#ranges);
    this.#ranges = ranges;
    this.#table = rehashed(this.#table, slots);
  }
}

/** The same entries, spread over more slots. */
function rehashed(from: Int32Array, slots: number): Int32Array {
  const table = new Int32Array(slots * ENTRY);
  const mask = table.length - 1;
  for (let old = 0; old < from.length; old += ENTRY) {
    if (from[old + 1] === EMPTY) continue;
    let at = (from[old]! * ENTRY) & mask;
    while (table[at + 1] !== EMPTY) at = (at + ENTRY) & mask;
    table[at] = from[old]!;
    table[at + 1] = from[old + 1]!;
  }
  return table;
}
