import type { AttributeIndex } from './attribute-index.ts';
import * as tags from './field-tags.ts';
import type { LogIndex } from './log-index.ts';
import { plainValueEnd } from './plain-value.ts';
import { type RangeSlot, RECORD, RECORD_STRIDE } from './record-index.ts';
import { scanAnyValue } from './scan-any-value.ts';
import type { WireReader } from './wire-reader.ts';

/** Older SDKs carry the event's name as this attribute instead of the field. */
export const EVENT_NAME_KEY = 'event.name';

/**
 * Checks log records and writes where their fields lie into the index. One object for a whole request: what
 * belongs to the record at hand is kept in members, so that the hot loop allocates nothing.
 */
export class RecordScanner {
  readonly #reader: WireReader;
  readonly #index: LogIndex;
  #data: Uint32Array = new Uint32Array(0);
  #base = 0;
  #end = 0;
  #keyCount = 0;
  #eventNameKey = 0;

  constructor(reader: WireReader, index: LogIndex) {
    this.#reader = reader;
    this.#index = index;
  }

  /** Reads the record from the reader's position to `end`; `frameStart` is where its tag began. */
  scan(frameStart: number, end: number, scope: number): void {
    this.#scanTo(this.#index.records.add(), { frameStart, end, scope });
  }

  /** Reads a record in the place of another. */
  rescan(row: number, frameStart: number, end: number): void {
    const { records } = this.#index;
    const base = row * RECORD_STRIDE;
    const scope = records.get(row, RECORD.SCOPE);
    records.data.fill(0, base, base + RECORD_STRIDE);
    this.#scanTo(base, { frameStart, end, scope });
  }

  #scanTo(
    base: number,
    { frameStart, end, scope }: { frameStart: number; end: number; scope: number },
  ): void {
    const { records, attributes } = this.#index;
    const data = records.data;
    const firstAttribute = attributes.count;
    this.#data = data;
    this.#base = base;
    this.#end = end;
    data[base + RECORD.FRAME_START] = frameStart;
    data[base + RECORD.START] = this.#reader.at;
    data[base + RECORD.END] = end;
    data[base + RECORD.SCOPE] = scope;
    data[base + RECORD.FIRST_ATTRIBUTE] = firstAttribute;
    attributes.startOwner();
    this.#scanFields(this.#reader.at);
    data[base + RECORD.END_ATTRIBUTE] = attributes.count;
    if (attributes.keyCount !== this.#keyCount) this.#findEventNameKey(attributes);
    if (this.#eventNameKey !== 0) this.#nameByAttributes(firstAttribute);
  }

  /** Nearly all fields are plain ones, read here without a detour; the rest is read by the book. */
  #scanFields(start: number): void {
    const { attributes, bytes } = this.#index;
    const end = this.#end;
    let at = start;
    while (at < end) {
      const isAttribute = bytes[at] === tags.RECORD_ATTRIBUTES;
      const next = isAttribute ? attributes.scanPlain(at, end) : this.#scanPlainField(at);
      at = next > 0 ? next : this.#scanField(at);
    }
    this.#reader.at = end;
  }

  /** Returns the end of the field at `at`, or 0 without having read anything. */
  #scanPlainField(at: number): number {
    const { bytes, words } = this.#index;
    if (at + 9 > this.#end) return 0;
    switch (bytes[at]) {
      case tags.RECORD_TIME:
        return this.#markTime(RECORD.TIME_LOW, at + 1);
      case tags.RECORD_OBSERVED_TIME:
        return this.#markTime(RECORD.OBSERVED_LOW, at + 1);
      case tags.RECORD_SEVERITY_TEXT:
        return this.#markPlainText(RECORD.SEVERITY_TEXT, at);
      case tags.RECORD_EVENT_NAME:
        return bytes[at + 1] === 0 ? 0 : this.#markPlainText(RECORD.EVENT_NAME, at);
      case tags.RECORD_BODY:
        return this.#markPlain(RECORD.BODY, at, plainValueEnd(words, at));
      default:
        return 0;
    }
  }

  #markTime(slot: number, at: number): number {
    const { words } = this.#index;
    this.#data[this.#base + slot] = words.at(at);
    this.#data[this.#base + slot + 1] = words.at(at + 4);
    return at + 8;
  }

  #markPlainText(slot: RangeSlot, at: number): number {
    const { bytes, words } = this.#index;
    const length = bytes[at + 1]!;
    const end = at + 2 + length;
    return length < 0x80 && end <= this.#end && words.isAscii(at + 2, end)
      ? this.#markPlain(slot, at, end)
      : 0;
  }

  /** Notes where the content of a field with a length of one byte lies, if it ends in the record. */
  #markPlain(slot: RangeSlot, at: number, end: number): number {
    if (end === 0 || end > this.#end) return 0;
    this.#data[this.#base + slot] = at + 2;
    this.#data[this.#base + slot + 1] = end;
    return end;
  }

  /** Reads any field by the book, and returns its end. */
  #scanField(frameStart: number): number {
    const reader = this.#reader;
    reader.at = frameStart;
    const tag = reader.varint32(this.#end);
    switch (tag) {
      case tags.RECORD_ATTRIBUTES:
        this.#index.attributes.scan(reader, frameStart, reader.contentEnd(this.#end));
        break;
      case tags.RECORD_TIME:
        this.#markTime(RECORD.TIME_LOW, reader.fixed(8, this.#end));
        break;
      case tags.RECORD_OBSERVED_TIME:
        this.#markTime(RECORD.OBSERVED_LOW, reader.fixed(8, this.#end));
        break;
      case tags.RECORD_SEVERITY_NUMBER:
        this.#data[this.#base + RECORD.SEVERITY] = reader.int32(this.#end);
        break;
      case tags.RECORD_BODY:
        scanAnyValue(reader, this.#markRange(RECORD.BODY));
        break;
      default:
        this.#scanTextField(tag);
    }
    return reader.at;
  }

  #scanTextField(tag: number): void {
    const reader = this.#reader;
    if (tag === tags.RECORD_SEVERITY_TEXT) reader.checkText(this.#markRange(RECORD.SEVERITY_TEXT));
    else if (tag === tags.RECORD_EVENT_NAME) this.#readEventName();
    else if (tag === tags.RECORD_TRACE_ID) reader.at = this.#markRange(RECORD.TRACE_ID);
    else if (tag === tags.RECORD_SPAN_ID) reader.at = this.#markRange(RECORD.SPAN_ID);
    else if (tag === tags.RECORD_FLAGS || tag === tags.RECORD_DROPPED_ATTRIBUTES) {
      reader.skipValue(tag & 7, this.#end);
    } else reader.skipField(tag, tags.RECORD_FIELDS, this.#end);
  }

  /** Notes where a length-delimited field lies and returns its end; the reader stands at its start. */
  #markRange(slot: RangeSlot): number {
    const end = this.#reader.contentEnd(this.#end);
    this.#data[this.#base + slot] = this.#reader.at;
    this.#data[this.#base + slot + 1] = end;
    return end;
  }

  #readEventName(): void {
    this.#reader.checkText(this.#markRange(RECORD.EVENT_NAME));
  }

  #findEventNameKey(attributes: AttributeIndex): void {
    this.#keyCount = attributes.keyCount;
    this.#eventNameKey = attributes.codeOfKey(EVENT_NAME_KEY);
  }

  /** The field rules over the attribute, unless it is empty; of several attributes that are texts the last one rules. */
  #nameByAttributes(firstAttribute: number): void {
    const data = this.#data;
    const base = this.#base;
    if (data[base + RECORD.EVENT_NAME] !== data[base + RECORD.EVENT_NAME + 1]) return;
    const { attributes } = this.#index;
    for (let slot = attributes.count - 1; slot >= firstAttribute; slot--) {
      if (attributes.keyCode(slot) !== this.#eventNameKey) continue;
      const end = attributes.valueEnd(slot);
      const start = textStart(this.#reader, attributes.valueStart(slot), end);
      if (start === 0) continue;
      data[base + RECORD.EVENT_NAME] = start;
      data[base + RECORD.EVENT_NAME + 1] = end;
      data[base + RECORD.IS_NAMED_BY_ATTRIBUTE] = 1;
      return;
    }
  }
}

/** Where the text of an `AnyValue` begins that is nothing but a text; 0 for any other. */
function textStart(reader: WireReader, start: number, end: number): number {
  if (start === 0 || start === end || reader.bytes[start] !== tags.ANY_STRING) return 0;
  const after = reader.at;
  reader.at = start + 1;
  const isWhole = reader.contentEnd(end) === end;
  const text = reader.at;
  reader.at = after;
  return isWhole ? text : 0;
}
