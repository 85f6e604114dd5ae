import type { DynamicValue } from '../column.ts';
import { AttributeRewrite } from './attribute-rewrite.ts';
import { writeAnyValue } from './encode-any-value.ts';
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

  constructor(batch: LogBatch, row: number, edit: RecordEdit) {
    const { index } = batch;
    const start = index.records.get(row, RECORD.START);
    this.#end = index.records.get(row, RECORD.END);
    this.#reader = new WireReader(index.bytes);
    this.#reader.at = start;
    this.#writer = new WireWriter(this.#end - start + 64);
    this.#edit = edit;
    this.#attributes = new AttributeRewrite(batch, row, edit);
    this.#replaced = replacedTags(edit);
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
    this.#writeFields();
    return this.#writer.finish();
  }

  #writeFields(): void {
    const { severityNumber, severityText, eventName, body } = this.#edit;
    if (severityNumber !== undefined && severityNumber !== 0) {
      this.#writer.varint(tags.RECORD_SEVERITY_NUMBER);
      this.#writer.int64(BigInt(Math.trunc(severityNumber)));
    }
    if (severityText) this.#writer.text(tags.RECORD_SEVERITY_TEXT, severityText);
    if (eventName) this.#writer.text(tags.RECORD_EVENT_NAME, eventName);
    if (body !== undefined && body !== null) {
      this.#writer.message(tags.RECORD_BODY, () => writeAnyValue(this.#writer, body));
    }
  }
}

function replacedTags({ severityNumber, severityText, eventName, body }: RecordEdit): ReadonlySet<number> {
  const replaced = new Set<number>();
  if (severityNumber !== undefined) replaced.add(tags.RECORD_SEVERITY_NUMBER);
  if (severityText !== undefined) replaced.add(tags.RECORD_SEVERITY_TEXT);
  if (eventName !== undefined) replaced.add(tags.RECORD_EVENT_NAME);
  if (body !== undefined) replaced.add(tags.RECORD_BODY);
  return replaced;
}
