const EMPTY = 0;

/**
 * Gives equal stretches of one buffer the same code, counting up from 1; code 0 is left for "absent".
 * An open-addressing table over the bytes themselves: nothing is decoded.
 */
export class ByteInterner {
  readonly bytes: Uint8Array;
  #slots: Uint32Array = new Uint32Array(64);
  /** The hash of the code in each slot: most mismatches end here, without a look at the bytes. */
  #hashes: Int32Array = new Int32Array(64);
  readonly starts: number[] = [0];
  readonly ends: number[] = [0];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Codes given so far, plus one. */
  get size(): number {
    return this.starts.length;
  }

  intern(start: number, end: number): number {
    const hash = hashOf(this.bytes, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot]!;
      if (code === EMPTY) return this.#add(slot, hash, { start, end });
      if (this.#hashes[slot] === hash && this.#isEqual(code, start, end)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #add(slot: number, hash: number, range: { start: number; end: number }): number {
    const code = this.starts.length;
    this.#slots[slot] = code;
    this.#hashes[slot] = hash;
    this.starts.push(range.start);
    this.ends.push(range.end);
    if (code * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #isEqual(code: number, start: number, end: number): boolean {
    const bytes = this.bytes;
    let other = this.starts[code]!;
    if (this.ends[code]! - other !== end - start) return false;
    for (let at = start; at < end; at++, other++) {
      if (bytes[at] !== bytes[other]) return false;
    }
    return true;
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
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

/** Four bytes a step, then the rest one by one; mixed so that the low bits depend on all of them. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = (end - start) | 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0x5bd1e995) ^ (hash >>> 16);
}
