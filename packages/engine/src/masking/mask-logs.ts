import {
  RECORD_BODY as BODY,
  ANY_BYTES as BYTES,
  RECORD_EVENT_NAME as EVENT_NAME,
  ANY_INT as INTEGER,
  KEY_VALUE_KEY as KEY,
  RECORD_SEVERITY_TEXT as SEVERITY_TEXT,
  ANY_STRING as STRING,
  KEY_VALUE_VALUE as VALUE,
} from '../otlp/field-tags.ts';
import { messages } from '../otlp/schema/messages.ts';
import { decodeUtf8 } from '../otlp/utf8.ts';
import { WireError } from '../otlp/wire-error.ts';
import { LENGTH_DELIMITED, WireReader } from '../otlp/wire-reader.ts';
import { WireWriter } from '../otlp/wire-writer.ts';
import { MASKED, maskText } from './mask.ts';
import { isSensitiveName } from './sensitive-name.ts';

/** Values deeper than this are masked whole. */
const MAX_DEPTH = 64;
/** Integers that may be card numbers: those begin with 2 to 6 and have 15 or 16 digits. */
const CARD_NUMBER = /^[2-6]\d{14,15}$/;

/** What is secret besides what says so by its own name or form. */
export interface MoreSecrets {
  /** Names of attributes and of members. */
  readonly names: ReadonlySet<string>;
  /** Columns of the record itself, as either table names them: `body`, `message`, `eventName`, `severityText`. */
  readonly columns: ReadonlySet<string>;
}

const NOTHING_MORE: MoreSecrets = { names: new Set(), columns: new Set() };

/** The columns that a probe can write a text to, by their tag in a `LogRecord`. */
const WRITABLE_COLUMNS: ReadonlyMap<number, readonly string[]> = new Map([
  [SEVERITY_TEXT, ['severityText']],
  [BODY, ['body', 'message']],
  [EVENT_NAME, ['eventName']],
]);

/** What is done with a field of a known message. */
type Field =
  | { readonly kind: 'keep' }
  | { readonly kind: 'text' }
  | { readonly kind: 'message'; readonly name: string };

const FIELDS: ReadonlyMap<string, ReadonlyMap<number, Field>> = new Map(
  Object.entries(messages).map(([name, fields]) => [
    name,
    new Map(Object.entries(fields).map(([number, text]) => [Number(number), toField(text)])),
  ]),
);

function toField(text: string): Field {
  const type = text.split(/[ /]/).at(-2) ?? '';
  if (type === 'string') return { kind: 'text' };
  return type in messages ? { kind: 'message', name: type } : { kind: 'keep' };
}

/**
 * The bytes of an OTLP `ExportLogsServiceRequest` with every text in it masked, and every value whose name is
 * sensitive. Records keep their number and order, and everything its place. What the protocol does not define cannot
 * be judged and is left out. Null when the bytes are malformed.
 */
export function maskLogs(bytes: Uint8Array, more: MoreSecrets = NOTHING_MORE): Uint8Array | null {
  try {
    const walk = new MaskingWalk(bytes, more);
    walk.message('ExportLogsServiceRequest', bytes.length);
    return walk.finish();
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

/** Copies a message field by field. */
class MaskingWalk {
  readonly #reader: WireReader;
  readonly #writer: WireWriter;
  readonly #more: MoreSecrets;
  #depth = 0;

  constructor(bytes: Uint8Array, more: MoreSecrets) {
    this.#more = more;
    this.#reader = new WireReader(bytes);
    this.#writer = new WireWriter(bytes.length + 64);
  }

  finish(): Uint8Array {
    return this.#writer.finish();
  }

  /** Copies the message of this name that ends at `end`. */
  message(name: string, end: number): void {
    if (name === 'KeyValue') this.#pair(end);
    else if (name === 'LogRecord' && this.#more.columns.size > 0) this.#record(end);
    else if (name === 'AnyValue') this.#value(end);
    else this.#fields(name, end);
  }

  #fields(name: string, end: number): void {
    const reader = this.#reader;
    const fields = FIELDS.get(name);
    while (reader.at < end) {
      const start = reader.at;
      const tag = reader.varint32(end);
      const field = fields?.get(tag >>> 3);
      if (field && (tag & 7) === LENGTH_DELIMITED) this.#delimited(tag, field, end);
      else {
        reader.skipValue(tag & 7, end);
        if (field?.kind === 'keep') this.#copy(start);
      }
    }
  }

  /** Columns that hold secrets are masked whole, the rest as any message. */
  #record(end: number): void {
    const reader = this.#reader;
    while (reader.at < end) {
      const start = reader.at;
      const tag = reader.varint32(end);
      reader.skipValue(tag & 7, end);
      const next = reader.at;
      if (this.#isSecretColumn(tag)) this.#maskedColumn(tag);
      else {
        reader.at = start;
        this.#fields('LogRecord', next);
      }
      reader.at = next;
    }
  }

  #isSecretColumn(tag: number): boolean {
    return WRITABLE_COLUMNS.get(tag)?.some((name) => this.#more.columns.has(name)) ?? false;
  }

  #maskedColumn(tag: number): void {
    if (tag === BODY) this.#writer.message(tag, () => this.#writer.text(STRING, MASKED));
    else this.#writer.text(tag, MASKED);
  }

  #delimited(tag: number, field: Field, end: number): void {
    const reader = this.#reader;
    const contentEnd = reader.contentEnd(end);
    if (field.kind === 'message') {
      this.#writer.message(tag, () => this.message(field.name, contentEnd));
      return;
    }
    const content = { start: reader.at, end: contentEnd };
    if (field.kind === 'text') this.#writer.text(tag, maskText(decodeUtf8(reader.bytes, content)));
    else this.#writer.field(tag, reader.bytes.subarray(content.start, content.end));
    reader.at = contentEnd;
  }

  /** The name says what becomes of the value, wherever in the message it stands. */
  #pair(end: number): void {
    const isSensitive = this.#isSensitive(this.#keyOf(end));
    const reader = this.#reader;
    while (reader.at < end) {
      const start = reader.at;
      const tag = reader.varint32(end);
      if (tag === VALUE && isSensitive) {
        reader.at = reader.contentEnd(end);
        this.#writer.message(VALUE, () => this.#writer.text(STRING, MASKED));
      } else if (tag === VALUE) this.#delimited(tag, { kind: 'message', name: 'AnyValue' }, end);
      else {
        reader.skipValue(tag & 7, end);
        if (tag === KEY) this.#copy(start);
      }
    }
  }

  #isSensitive(name: string): boolean {
    return isSensitiveName(name) || this.#more.names.has(name);
  }

  #keyOf(end: number): string {
    const reader = this.#reader;
    const start = reader.at;
    let key = '';
    while (reader.at < end) {
      const tag = reader.varint32(end);
      if (tag === KEY) {
        const contentEnd = reader.contentEnd(end);
        key = decodeUtf8(reader.bytes, { start: reader.at, end: contentEnd });
        reader.at = contentEnd;
      } else reader.skipValue(tag & 7, end);
    }
    reader.at = start;
    return key;
  }

  #value(end: number): void {
    if (this.#depth >= MAX_DEPTH) {
      this.#reader.at = end;
      this.#writer.text(STRING, MASKED);
      return;
    }
    this.#depth += 1;
    const reader = this.#reader;
    while (reader.at < end) {
      const start = reader.at;
      const tag = reader.varint32(end);
      if (tag === INTEGER) this.#integer(start, end);
      else if (tag === BYTES) this.#bytes(end);
      else {
        reader.at = start;
        this.#fields('AnyValue', reader.at + fieldLength(reader, end));
      }
    }
    this.#depth -= 1;
  }

  #integer(start: number, end: number): void {
    const text = String(this.#reader.int64(end));
    if (CARD_NUMBER.test(text) && maskText(text) !== text) this.#writer.text(STRING, maskText(text));
    else this.#copy(start);
  }

  /** Bytes that are text are judged as that. */
  #bytes(end: number): void {
    const reader = this.#reader;
    const contentEnd = reader.contentEnd(end);
    const content = { start: reader.at, end: contentEnd };
    const text = decodeUtf8(reader.bytes, content);
    reader.at = contentEnd;
    if (maskText(text) !== text) this.#writer.text(STRING, MASKED);
    else this.#writer.field(BYTES, reader.bytes.subarray(content.start, content.end));
  }

  /** Copies from `start` to where the reader is. */
  #copy(start: number): void {
    this.#writer.copy(this.#reader.bytes, start, this.#reader.at);
  }
}

/** The length of the field that begins at the reader, which stays there. */
function fieldLength(reader: WireReader, end: number): number {
  const start = reader.at;
  reader.skipValue(reader.varint32(end) & 7, end);
  const length = reader.at - start;
  reader.at = start;
  return length;
}
