import { ByteInterner } from './byte-interner.ts';
import * as tags from './field-tags.ts';
import { scanAnyValue } from './scan-any-value.ts';
import { decodeUtf8, invalidUtf8At } from './utf8.ts';
import { WireError } from './wire-error.ts';
import type { WireReader } from './wire-reader.ts';

const STRIDE = 5;
const KEY = 0;
const FRAME_START = 1;
const FRAME_END = 2;
const VALUE_START = 3;
const VALUE_END = 4;
/** The code of the key `''`, which is also that of a pair without a key: protobuf leaves empty text out. */
const EMPTY_KEY = 1;

/** Where the key-value pairs of a buffer lie, and which key each has; values stay undecoded. */
export class AttributeIndex {
  readonly #keys: ByteInterner;
  readonly bytes: Uint8Array;
  #data: Uint32Array;
  #count = 0;
  #keyTexts: string[] = [];
  readonly #codeOf = new Map<string, number>();

  /** `expectedCount`: a guess of the number of pairs that spares most growing. */
  constructor(bytes: Uint8Array, expectedCount: number) {
    this.bytes = bytes;
    this.#data = new Uint32Array(STRIDE * Math.max(16, Math.ceil(expectedCount)));
    this.#keys = new ByteInterner(bytes);
    this.#learnKey(this.#keys.intern(0, 0), 0, 0);
  }

  get count(): number {
    return this.#count;
  }

  /** Reads one `KeyValue` from the reader's position to `end`; `frameStart` is where its tag began. Returns its key's code. */
  scan(reader: WireReader, frameStart: number, end: number): number {
    let key = EMPTY_KEY;
    let valueStart = 0;
    let valueEnd = 0;
    while (reader.at < end) {
      const tag = reader.varint32(end);
      if (tag === tags.KEY_VALUE_KEY) key = this.#scanKey(reader, reader.contentEnd(end));
      else if (tag === tags.KEY_VALUE_VALUE) {
        valueEnd = reader.contentEnd(end);
        valueStart = reader.at;
        scanAnyValue(reader, valueEnd);
      } else reader.skipField(tag, tags.KEY_VALUE_FIELDS, end);
    }
    const base = this.#reserve();
    this.#data[base + KEY] = key;
    this.#data[base + FRAME_START] = frameStart;
    this.#data[base + FRAME_END] = end;
    this.#data[base + VALUE_START] = valueStart;
    this.#data[base + VALUE_END] = valueEnd;
    return key;
  }

  /** 0 for a key that no pair has. */
  codeOfKey(key: string): number {
    return this.#codeOf.get(key) ?? 0;
  }

  keyCode(slot: number): number {
    return this.#data[slot * STRIDE + KEY]!;
  }

  key(slot: number): string {
    return this.#keyTexts[this.keyCode(slot)]!;
  }

  frameStart(slot: number): number {
    return this.#data[slot * STRIDE + FRAME_START]!;
  }

  frameEnd(slot: number): number {
    return this.#data[slot * STRIDE + FRAME_END]!;
  }

  /** 0 when the pair has no value. */
  valueStart(slot: number): number {
    return this.#data[slot * STRIDE + VALUE_START]!;
  }

  valueEnd(slot: number): number {
    return this.#data[slot * STRIDE + VALUE_END]!;
  }

  /** The last of the pairs `first` to `end` that has the key, as a decoded map would have it, or -1. */
  find(keyCode: number, first: number, end: number): number {
    const data = this.#data;
    for (let slot = end - 1; slot >= first; slot--) {
      if (data[slot * STRIDE] === keyCode) return slot;
    }
    return -1;
  }

  /** Keys repeat, so their text is checked and decoded only when first met. */
  #scanKey(reader: WireReader, end: number): number {
    const known = this.#keys.size;
    const start = reader.at;
    const code = this.#keys.intern(start, end);
    reader.at = end;
    if (code === known) this.#learnKey(code, start, end);
    return code;
  }

  #learnKey(code: number, start: number, end: number): void {
    const invalid = invalidUtf8At(this.bytes, start, end);
    if (invalid >= 0) throw new WireError(invalid, 'a key is not valid UTF-8');
    const text = decodeUtf8(this.bytes, { start, end });
    this.#keyTexts[code] = text;
    this.#codeOf.set(text, code);
  }

  #reserve(): number {
    const base = this.#count++ * STRIDE;
    if (base === this.#data.length) {
      const grown = new Uint32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    return base;
  }
}
