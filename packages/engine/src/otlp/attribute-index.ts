import { ByteInterner } from './byte-interner.ts';
import type { ByteWords } from './byte-words.ts';
import * as tags from './field-tags.ts';
import { plainValueEnd } from './plain-value.ts';
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
/** Tag, length below 128, the key's tag and its length below 128: the first four bytes of a plain pair. */
const HEAD_MASK = 0x80ff80ff | 0;
const PLAIN_HEAD = tags.RECORD_ATTRIBUTES | (tags.KEY_VALUE_KEY << 16);
/** The four bytes of the head, the value's tag and length, and a value of two. */
const SHORTEST_PLAIN = 8;
const USUAL_KEYS = 64;
const MOST_BITS = 31;
/** The code of the key `''`, which is also that of a pair without a key: protobuf leaves empty text out. */
const EMPTY_KEY = 1;

/** Where the key-value pairs of a buffer lie, and which key each has; values stay undecoded. */
export class AttributeIndex {
  readonly #keys: ByteInterner;
  #words: ByteWords;
  #data: Uint32Array;
  #count = 0;
  #keyTexts: string[] = [];
  readonly #codeOf = new Map<string, number>();

  /** Bits of the keys that the owner at hand has; whether any owner has a key twice, as far as bits can tell. */
  #seen = 0;
  #mayRepeat = false;
  /** For each key the one that followed it last: records of one source have their keys in one order. */
  readonly #next: number[] = [];
  #previousKey = EMPTY_KEY;

  /** `expectedCount`: a guess of the number of pairs that spares most growing. */
  constructor(words: ByteWords, expectedCount: number) {
    this.#words = words;
    this.#data = new Uint32Array(STRIDE * Math.max(16, Math.ceil(expectedCount)));
    this.#keys = new ByteInterner(words, USUAL_KEYS);
    this.#learnKey(this.#keys.intern(0, 0), 0, 0);
  }

  get bytes(): Uint8Array {
    return this.#words.bytes;
  }

  /** Goes on over other bytes, which begin as those so far did: what was read before stays where it is. */
  moveTo(words: ByteWords): this {
    this.#words = words;
    this.#keys.moveTo(words);
    return this;
  }

  get count(): number {
    return this.#count;
  }

  /** To be called before the pairs of each owner, a record or a resource. */
  startOwner(): void {
    this.#seen = 0;
  }

  /**
   * Reads the pair whose tag is at `frameStart` if it lies as all SDKs write it: short, a key and then a plain value.
   * Returns its end, or 0 without having read anything. Four bytes a look, because this is the hottest loop of all.
   */
  scanPlain(frameStart: number, limit: number): number {
    if (frameStart + SHORTEST_PLAIN > limit) return 0;
    const words = this.#words;
    const head = words.at(frameStart);
    const end = frameStart + 2 + ((head >>> 8) & 0x7f);
    const keyEnd = frameStart + 4 + (head >>> 24);
    if ((head & HEAD_MASK) !== PLAIN_HEAD || end > limit || keyEnd + 4 > end) return 0;
    if (words.bytes[keyEnd] !== tags.KEY_VALUE_VALUE || plainValueEnd(words, keyEnd) !== end) return 0;
    const key = this.#keyCodeOf(frameStart + 4, keyEnd);
    const base = this.#reserve(key);
    const data = this.#data;
    data[base + KEY] = key;
    data[base + FRAME_START] = frameStart;
    data[base + FRAME_END] = end;
    data[base + VALUE_START] = keyEnd + 2;
    data[base + VALUE_END] = end;
    return end;
  }

  /** Reads one `KeyValue` from the reader's position to `end`; `frameStart` is where its tag began. */
  scan(reader: WireReader, frameStart: number, end: number): void {
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
    const base = this.#reserve(key);
    this.#data[base + KEY] = key;
    this.#data[base + FRAME_START] = frameStart;
    this.#data[base + FRAME_END] = end;
    this.#data[base + VALUE_START] = valueStart;
    this.#data[base + VALUE_END] = valueEnd;
  }

  /** How many keys there are, plus one. */
  get keyCount(): number {
    return this.#keys.size;
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

  /**
   * The last of the pairs `first` to `end` that has the key, as a decoded map would have it, or -1. `likely` is tried
   * first: records of one source have their keys in the same places.
   */
  find(keyCode: number, { first, end, likely }: { first: number; end: number; likely: number }): number {
    const data = this.#data;
    if (likely < end && data[likely * STRIDE] === keyCode && !this.#mayRepeat) return likely;
    for (let slot = end - 1; slot >= first; slot--) {
      if (data[slot * STRIDE] === keyCode) return slot;
    }
    return -1;
  }

  #scanKey(reader: WireReader, end: number): number {
    const code = this.#keyCodeOf(reader.at, end);
    reader.at = end;
    return code;
  }

  /** Keys repeat, so their text is checked and decoded only when first met; mostly the next one is known beforehand. */
  #keyCodeOf(start: number, end: number): number {
    const last = this.#previousKey;
    const expected = this.#next[last];
    if (expected !== undefined && this.#keys.isSame(expected, start, end)) {
      this.#previousKey = expected;
      return expected;
    }
    const known = this.#keys.size;
    const code = this.#keys.intern(start, end);
    if (code === known) this.#learnKey(code, start, end);
    this.#next[last] = code;
    this.#previousKey = code;
    return code;
  }

  #learnKey(code: number, start: number, end: number): void {
    const invalid = invalidUtf8At(this.bytes, start, end);
    if (invalid >= 0) throw new WireError(invalid, 'a key is not valid UTF-8');
    const text = decodeUtf8(this.bytes, { start, end });
    this.#keyTexts[code] = text;
    this.#codeOf.set(text, code);
  }

  /** Makes room for a pair, and notes its key. */
  #reserve(key: number): number {
    const bit = key < MOST_BITS ? 1 << key : this.#seen;
    if ((this.#seen & bit) !== 0 || key >= MOST_BITS) this.#mayRepeat = true;
    this.#seen |= bit;
    const base = this.#count++ * STRIDE;
    if (base === this.#data.length) {
      const grown = new Uint32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    return base;
  }
}
