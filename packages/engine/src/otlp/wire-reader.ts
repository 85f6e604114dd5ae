import { invalidUtf8At } from './utf8.ts';
import { WireError } from './wire-error.ts';

/** Wire types of protobuf that OTLP uses. Groups (3 and 4) never occur in it and are refused. */
export const VARINT = 0;
export const FIXED64 = 1;
export const LENGTH_DELIMITED = 2;
export const FIXED32 = 5;

/** A tag as it stands on the wire. */
export function tagOf(field: number, wireType: number): number {
  return field * 8 + wireType;
}

/**
 * A cursor over protobuf bytes. Every method takes the end of the message it reads in, and throws a `WireError`
 * rather than pass it.
 */
export class WireReader {
  readonly bytes: Uint8Array;
  at = 0;
  #view: DataView | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The bytes as numbers. Most readers are made for one short text, so it is made late. */
  get view(): DataView {
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return this.#view;
  }

  /** An unsigned varint of at most 32 bits: a tag or a length. */
  varint32(end: number): number {
    const first = this.byte(end);
    if (first < 0x80) return first;
    const start = this.at - 1;
    let value = first & 0x7f;
    for (let scale = 0x80; scale <= 0x10000000; scale *= 0x80) {
      const byte = this.byte(end);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80 && value <= 0xffffffff) return value;
    }
    throw new WireError(start, 'a tag or length is a varint of more than 32 bits');
  }

  /** The low 32 bits of a varint of up to 64 bits, signed: an enum or int32. */
  int32(end: number): number {
    const first = this.byte(end);
    return first < 0x80 ? first : Number(BigInt.asIntN(32, this.#longVarint(first, end)));
  }

  /** A varint of up to 64 bits, signed. */
  int64(end: number): bigint {
    const first = this.byte(end);
    return first < 0x80 ? BigInt(first) : BigInt.asIntN(64, this.#longVarint(first, end));
  }

  /** Passes over a varint of up to 64 bits. */
  skipVarint(end: number): void {
    const start = this.at;
    while (this.byte(end) >= 0x80) {
      if (this.at - start >= 10) throw new WireError(start, 'a varint is longer than 64 bits');
    }
  }

  /** The end of a length-delimited field whose content begins at the new `at`. */
  contentEnd(end: number): number {
    const start = this.at;
    const length = this.varint32(end);
    if (length > end - this.at) {
      throw new WireError(
        start,
        `a field of ${length} bytes does not fit in the ${end - this.at} that are left`,
      );
    }
    return this.at + length;
  }

  /** Checks the text from `at` to `end` and passes over it. */
  checkText(end: number): void {
    const invalid = invalidUtf8At(this.bytes, this.at, end);
    if (invalid >= 0) throw new WireError(invalid, 'a text is not valid UTF-8');
    this.at = end;
  }

  /** Passes over `length` bytes of a fixed-width field and returns where they begin. */
  fixed(length: number, end: number): number {
    const start = this.at;
    if (length > end - start) {
      throw new WireError(
        start,
        `a number of ${length} bytes does not fit in the ${end - start} that are left`,
      );
    }
    this.at = start + length;
    return start;
  }

  /**
   * Passes over a field that the caller does not read. `known` has bit n set for each field number n that the
   * message does define: meeting one here means that it came with the wrong wire type.
   */
  skipField(tag: number, known: number, end: number): void {
    const field = tag >>> 3;
    if (field === 0) throw new WireError(this.at, 'a tag has the field number 0');
    if (field < 32 && (known >>> field) & 1) {
      throw new WireError(this.at, `field ${field} has the wire type ${tag & 7}, which is not its own`);
    }
    this.skipValue(tag & 7, end);
  }

  skipValue(wireType: number, end: number): void {
    if (wireType === VARINT) this.skipVarint(end);
    else if (wireType === FIXED64) this.fixed(8, end);
    else if (wireType === LENGTH_DELIMITED) this.at = this.contentEnd(end);
    else if (wireType === FIXED32) this.fixed(4, end);
    else throw new WireError(this.at, `the wire type ${wireType} does not occur in OTLP`);
  }

  byte(end: number): number {
    if (this.at >= end) throw new WireError(this.at, 'the message ends in the middle of a number');
    return this.bytes[this.at++]!;
  }

  #longVarint(first: number, end: number): bigint {
    const start = this.at - 1;
    let value = BigInt(first & 0x7f);
    for (let shift = 7n; shift < 70n; shift += 7n) {
      const byte = this.byte(end);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new WireError(start, 'a varint is longer than 64 bits');
  }
}
