/** Reads bytes bit by bit, the lowest bit of each byte first. */
export interface BitReader {
  /** A number of so many bits, 16 at most; -1 past the end. */
  readonly bits: (count: number) => number;
  /** Whole bytes, from the next byte bound on; null where there are not so many left. */
  readonly bytes: (count: number) => Uint8Array | null;
}

/** A reader from an offset on. */
export function createBitReader(bytes: Uint8Array, start: number): BitReader {
  let [at, held, heldCount] = [start, 0, 0];
  return {
    bits: (count) => {
      for (; heldCount < count; heldCount += 8) {
        if (at >= bytes.length) return -1;
        held |= bytes[at++]! << heldCount;
      }
      const value = held & ((1 << count) - 1);
      held >>>= count;
      heldCount -= count;
      return value;
    },
    bytes: (count) => {
      // Bits held back never fill a byte: what is left of this one is padding.
      [held, heldCount] = [0, 0];
      if (at + count > bytes.length) return null;
      at += count;
      return bytes.subarray(at - count, at);
    },
  };
}
