const encoder = new TextEncoder();
const LONGEST_SHORT_TEXT = 64;
/** Up to here a loop is faster than a view of the stretch and a call. */
const LONGEST_LOOP = 48;

/** Writes protobuf into one buffer that grows. */
export class WireWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** What was written, as a view of the buffer: the writer is not used afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at);
  }

  /** How much was written. */
  get length(): number {
    return this.#at;
  }

  /** A tag, a length, or any other unsigned number below 2^53. */
  varint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#at++] = rest;
  }

  /** A signed 64-bit integer as protobuf's `int64`: two's complement, ten bytes when negative. */
  int64(value: bigint): void {
    this.#reserve(10);
    let rest = BigInt.asUintN(64, value);
    while (rest > 0x7fn) {
      this.#bytes[this.#at++] = Number(rest & 0x7fn) | 0x80;
      rest >>= 7n;
    }
    this.#bytes[this.#at++] = Number(rest);
  }

  double(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#at, value, true);
    this.#at += 8;
  }

  fixed64(value: bigint): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setBigUint64(this.#at, value, true);
    this.#at += 8;
  }

  /** Bytes as they are. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** The bytes of a stretch of another buffer. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length > LONGEST_LOOP) {
      this.raw(bytes.subarray(start, end));
      return;
    }
    this.#reserve(length);
    for (let at = start; at < end; at++) this.#bytes[this.#at++] = bytes[at]!;
  }

  /** A length-delimited field. */
  field(tag: number, content: Uint8Array): void {
    this.varint(tag);
    this.varint(content.length);
    this.raw(content);
  }

  text(tag: number, text: string): void {
    if (text.length > LONGEST_SHORT_TEXT || !this.#shortAscii(tag, text))
      this.field(tag, encoder.encode(text));
  }

  /** A length-delimited field whose content `write` adds; its length is put in front of it afterwards. */
  message(tag: number, write: () => void): void {
    this.varint(tag);
    const lengthAt = this.#at;
    this.varint(0);
    const start = this.#at;
    write();
    const length = this.#at - start;
    if (length > 0x7f) {
      const extra = varintSize(length) - 1;
      this.#reserve(extra);
      this.#bytes.copyWithin(start + extra, start, this.#at);
    }
    this.#at = lengthAt;
    this.varint(length);
    this.#at += length;
  }

  /** Most texts are short ASCII, which needs no encoder. Writes nothing and returns false for any other. */
  #shortAscii(tag: number, text: string): boolean {
    const before = this.#at;
    this.varint(tag);
    this.varint(text.length);
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) {
        this.#at = before;
        return false;
      }
      this.#bytes[this.#at++] = unit;
    }
    return true;
  }

  #reserve(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + length));
    grown.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = grown;
  }
}

/** How many bytes a tag or length takes as a varint. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) size++;
  return size;
}
