const HIGH_BITS = 0x80808080 | 0;

/** A buffer looked at four bytes at a time: what the hot loops ask about stretches of text. Ranges must lie inside the buffer. */
export class ByteWords {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The four bytes at a place as a little-endian number. */
  at(start: number): number {
    return this.#view.getInt32(start, true);
  }

  isAscii(start: number, end: number): boolean {
    if (end - start < 4) return this.#isShortAscii(start, end);
    for (let at = start; at < end - 4; at += 4) if ((this.at(at) & HIGH_BITS) !== 0) return false;
    return (this.at(end - 4) & HIGH_BITS) === 0;
  }

  #isShortAscii(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.bytes[at]! >= 0x80) return false;
    return true;
  }

  /** Whether the `length` bytes at two places are the same. */
  isEqual(left: number, right: number, length: number): boolean {
    if (length < 4) return this.#isShortEqual(left, right, length);
    for (let done = 0; done < length - 4; done += 4) {
      if (this.at(left + done) !== this.at(right + done)) return false;
    }
    return this.at(left + length - 4) === this.at(right + length - 4);
  }

  #isShortEqual(left: number, right: number, length: number): boolean {
    for (let done = 0; done < length; done++) {
      if (this.bytes[left + done] !== this.bytes[right + done]) return false;
    }
    return true;
  }

  /** Mixed so that the low bits depend on all bytes. */
  hash(start: number, end: number): number {
    let hash = (end - start) | 0;
    if (hash < 4) for (let at = start; at < end; at++) hash = Math.imul(hash, 0x101) ^ this.bytes[at]!;
    else {
      for (let at = start; at < end - 4; at += 4) {
        hash = Math.imul(hash ^ this.at(at), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      // The last four bytes overlap those before: cheaper than one by one.
      hash ^= this.at(end - 4);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x5bd1e995);
    return hash ^ (hash >>> 13);
  }
}
