import type { DynamicValue } from '../column.ts';
import { AttributeRewrite } from './attribute-rewrite.ts';
import { writeAnyValue } from './encode-any-value.ts';
import { type OldValue, writeChanged } from './encode-changed-value.ts';
import * as tags from './field-tags.ts';
import type { LogBatch } from './log-batch.ts';
import { RECORD } from './record-index.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

/** New values for some parts of a record; an absent member leaves its part as it is. */
export interface RecordEdit {
  /** `''` removes the name, also where an attribute carried it. */
  eventName?: string;
  severityNumber?: number;
  severityText?: string;
  /** Null removes the body. */
  body?: DynamicValue;
  /** All attributes that the record shall have; those whose value stays the same keep their bytes. */
  attributes?: ReadonlyMap<string, DynamicValue>;
}

/** The content of the record at `row` after an edit: what the edit does not touch, known or not, keeps its bytes. */
export function rewriteRecord(batch: LogBatch, row: number, edit: RecordEdit): Uint8Array {
  return new RecordRewrite(batch, row, edit).run();
}

class RecordRewrite {
  readonly #reader: WireReader;
  readonly #writer: WireWriter;
  readonly #end: number;
  readonly #edit: RecordEdit;
  readonly #attributes: AttributeRewrite;
  /** The fields that the edit sets anew; each is left out where it stands and written at the end. */
  readonly #replaced: ReadonlySet<number>;
  readonly #batch: LogBatch;
  readonly #row: number;

  constructor(batch: LogBatch, row: number, edit: RecordEdit) {
    const { index } = batch;
    const start = index.records.get(row, RECORD.START);
    this.#end = index.records.get(row, RECORD.END);
    this.#reader = new WireReader(index.bytes);
    this.#reader.at = start;
    this.#writer = new WireWriter(this.#end - start + 64);
    this.#edit = edit;
    this.#attributes = new AttributeRewrite(batch, row, edit);
    this.#replaced = new Set(fieldTags(edit));
    this.#batch = batch;
    this.#row = row;
  }

  run(): Uint8Array {
    const reader = this.#reader;
    while (reader.at < this.#end) {
      const frameStart = reader.at;
      const tag = reader.varint32(this.#end);
      reader.skipValue(tag & 7, this.#end);
      if (tag === tags.RECORD_ATTRIBUTES) this.#attributes.copyNext(this.#writer, frameStart);
      else if (!this.#replaced.has(tag)) this.#writer.raw(reader.bytes.subarray(frameStart, reader.at));
    }
    this.#attributes.writeNew(this.#writer);
    writeFields(this.#writer, { ...this.#edit, body: null });
    this.#writeBody();
    return this.#writer.finish();
  }

  #writeBody(): void {
    const { body } = this.#edit;
    if (body === undefined || body === null) return;
    const old = rangeOf(this.#batch, this.#row);
    this.#writer.message(tags.RECORD_BODY, () => writeChanged(this.#writer, body, old));
  }
}

function rangeOf({ index }: LogBatch, row: number): OldValue | null {
  const start = index.records.get(row, RECORD.BODY);
  return start === 0 ? null : { bytes: index.bytes, start, end: index.records.get(row, RECORD.BODY + 1) };
}

/** Writes the fields that an edit sets, without those of the attributes; a cleared field leaves nothing. */
export function writeFields(
  writer: WireWriter,
  { severityNumber, severityText, eventName, body }: RecordEdit,
): void {
  if (severityNumber !== undefined && severityNumber !== 0) {
    writer.varint(tags.RECORD_SEVERITY_NUMBER);
    writer.int64(BigInt(Math.trunc(severityNumber)));
  }
  if (severityText) writer.text(tags.RECORD_SEVERITY_TEXT, severityText);
  if (eventName) writer.text(tags.RECORD_EVENT_NAME, eventName);
  if (body !== undefined && body !== null)
    writer.message(tags.RECORD_BODY, () => writeAnyValue(writer, body));
}

/** The tags of the fields that an edit sets or clears. */
export function fieldTags({ severityNumber, severityText, eventName, body }: RecordEdit): number[] {
  const replaced: number[] = [];
  if (severityNumber !== undefined) replaced.push(tags.RECORD_SEVERITY_NUMBER);
  if (severityText !== undefined) replaced.push(tags.RECORD_SEVERITY_TEXT);
  if (eventName !== undefined) replaced.push(tags.RECORD_EVENT_NAME);
  if (body !== undefined) replaced.push(tags.RECORD_BODY);
  return replaced;
}
