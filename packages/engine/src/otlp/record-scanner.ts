import * as tags from './field-tags.ts';
import type { LogIndex } from './log-index.ts';
import { type RangeSlot, RECORD } from './record-index.ts';
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
  #lastKey = 0;
  #eventNameKey = 0;

  constructor(reader: WireReader, index: LogIndex) {
    this.#reader = reader;
    this.#index = index;
  }

  /** Reads the record from the reader's position to `end`; `frameStart` is where its tag began. */
  scan(frameStart: number, end: number, scope: number): void {
    const { records, attributes } = this.#index;
    const base = records.add();
    const data = records.data;
    this.#data = data;
    this.#base = base;
    this.#end = end;
    data[base + RECORD.FRAME_START] = frameStart;
    data[base + RECORD.START] = this.#reader.at;
    data[base + RECORD.END] = end;
    data[base + RECORD.SCOPE] = scope;
    data[base + RECORD.FIRST_ATTRIBUTE] = attributes.count;
    this.#scanFields();
    data[base + RECORD.END_ATTRIBUTE] = attributes.count;
  }

  #scanFields(): void {
    const reader = this.#reader;
    while (reader.at < this.#end) {
      const frameStart = reader.at;
      const tag = reader.varint32(this.#end);
      if (tag === tags.RECORD_ATTRIBUTES) this.#scanAttribute(frameStart);
      else this.#scanField(tag);
    }
  }

  #scanField(tag: number): void {
    switch (tag) {
      case tags.RECORD_TIME:
        this.#readTime(RECORD.TIME_LOW);
        break;
      case tags.RECORD_OBSERVED_TIME:
        this.#readTime(RECORD.OBSERVED_LOW);
        break;
      case tags.RECORD_SEVERITY_NUMBER:
        this.#data[this.#base + RECORD.SEVERITY] = this.#reader.int32(this.#end);
        break;
      case tags.RECORD_SEVERITY_TEXT:
        this.#readText(RECORD.SEVERITY_TEXT);
        break;
      case tags.RECORD_BODY:
        this.#readBody();
        break;
      case tags.RECORD_EVENT_NAME:
        this.#readEventName();
        break;
      default:
        this.#scanRareField(tag);
    }
  }

  #scanRareField(tag: number): void {
    const reader = this.#reader;
    if (tag === tags.RECORD_TRACE_ID) reader.at = this.#markRange(RECORD.TRACE_ID);
    else if (tag === tags.RECORD_SPAN_ID) reader.at = this.#markRange(RECORD.SPAN_ID);
    else if (tag === tags.RECORD_FLAGS || tag === tags.RECORD_DROPPED_ATTRIBUTES) {
      reader.skipValue(tag & 7, this.#end);
    } else reader.skipField(tag, tags.RECORD_FIELDS, this.#end);
  }

  #readTime(slot: number): void {
    const start = this.#reader.fixed(8, this.#end);
    this.#data[this.#base + slot] = this.#reader.view.getUint32(start, true);
    this.#data[this.#base + slot + 1] = this.#reader.view.getUint32(start + 4, true);
  }

  /** Notes where a length-delimited field lies and returns its end; the reader stands at its start. */
  #markRange(slot: RangeSlot): number {
    const end = this.#reader.contentEnd(this.#end);
    this.#data[this.#base + slot] = this.#reader.at;
    this.#data[this.#base + slot + 1] = end;
    return end;
  }

  #readText(slot: RangeSlot): void {
    const end = this.#markRange(slot);
    this.#reader.checkText(end);
  }

  #readBody(): void {
    const end = this.#markRange(RECORD.BODY);
    scanAnyValue(this.#reader, end);
  }

  /** The field rules over the attribute, unless it is empty. */
  #readEventName(): void {
    const reader = this.#reader;
    const end = reader.contentEnd(this.#end);
    if (end > reader.at || this.#data[this.#base + RECORD.IS_NAMED_BY_ATTRIBUTE] === 0) {
      this.#data[this.#base + RECORD.EVENT_NAME] = reader.at;
      this.#data[this.#base + RECORD.EVENT_NAME + 1] = end;
      this.#data[this.#base + RECORD.IS_NAMED_BY_ATTRIBUTE] = 0;
    }
    reader.checkText(end);
  }

  #scanAttribute(frameStart: number): void {
    const attributes = this.#index.attributes;
    const key = attributes.scan(this.#reader, frameStart, this.#reader.contentEnd(this.#end));
    if (key > this.#lastKey) {
      // Codes count up: only a key never met before can be the one that names events.
      this.#lastKey = key;
      this.#eventNameKey = attributes.codeOfKey(EVENT_NAME_KEY);
    }
    if (key === this.#eventNameKey) this.#nameByAttribute(attributes.count - 1);
  }

  #nameByAttribute(slot: number): void {
    const data = this.#data;
    const base = this.#base;
    const isNamed = data[base + RECORD.EVENT_NAME] !== data[base + RECORD.EVENT_NAME + 1];
    if (isNamed && data[base + RECORD.IS_NAMED_BY_ATTRIBUTE] === 0) return;
    const end = this.#index.attributes.valueEnd(slot);
    const start = textStart(this.#reader, this.#index.attributes.valueStart(slot), end);
    if (start === 0) return;
    data[base + RECORD.EVENT_NAME] = start;
    data[base + RECORD.EVENT_NAME + 1] = end;
    data[base + RECORD.IS_NAMED_BY_ATTRIBUTE] = 1;
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
