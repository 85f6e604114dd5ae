import * as tags from './field-tags.ts';
import type { LogBatch } from './log-batch.ts';
import type { LogIndex } from './log-index.ts';
import { RecordContents } from './record-contents.ts';
import { RECORD } from './record-index.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

/** New values of one attribute, or of one field of the records, by row of the result that asks for them. */
export interface Patch {
  /** For each row of the result: 0 = as it was, 1 = removed, 2 = set. */
  readonly fate: Uint8Array;
  /** Writes the whole field, tag and all, with the value of a row. */
  write(writer: WireWriter, resultRow: number): void;
}

/** What changes in the records of a batch: attributes by the code of their key, fields by their tag. */
export interface RecordPatches {
  /** In the order in which they are written; a key that the batch does not have has the code 0. */
  readonly attributes: readonly (Patch & { readonly keyCode: number })[];
  readonly fields: readonly (Patch & { readonly tag: number })[];
}

/** What is added to a record is mostly less than a quarter of it. */
const ROOM_TO_GROW = 1.25;

/**
 * Rewrites records by splices: the bytes of what changes are left out where they stand and written at the end,
 * everything else is copied as it is. One buffer and one cursor for a whole batch.
 */
export class RecordPatcher {
  readonly #index: LogIndex;
  readonly #all: readonly Patch[];
  readonly #byKey: (Patch | undefined)[] = [];
  readonly #byTag: (Patch | undefined)[] = [];
  readonly #hasFields: boolean;
  readonly #reader: WireReader;
  readonly #writer: WireWriter;
  readonly #contents: RecordContents;

  /** `changed`: how many records are going to change, which spares growing. */
  constructor({ index }: LogBatch, patches: RecordPatches, changed: number) {
    this.#index = index;
    this.#all = [...patches.attributes, ...patches.fields];
    for (const patch of patches.attributes) if (patch.keyCode > 0) this.#byKey[patch.keyCode] = patch;
    for (const patch of patches.fields) this.#byTag[patch.tag] = patch;
    this.#hasFields = patches.fields.length > 0;
    this.#reader = new WireReader(index.bytes);
    const share = changed / Math.max(1, index.records.count);
    this.#writer = new WireWriter(Math.ceil(index.bytes.length * share * ROOM_TO_GROW) + 64);
    this.#contents = new RecordContents(index.records.count);
  }

  /** Rewrites the record at `row` as a row of the result asks for. */
  patch(row: number, resultRow: number): void {
    const start = this.#writer.length;
    if (this.#hasFields) this.#copyFields(row, resultRow);
    else this.#copyAroundAttributes(row, resultRow);
    for (const patch of this.#all) if (patch.fate[resultRow] === 2) patch.write(this.#writer, resultRow);
    this.#contents.mark(row, start, this.#writer.length);
  }

  /** The new content of each record that changed. */
  finish(): RecordContents {
    return this.#contents.over(this.#writer.finish());
  }

  /** Where only attributes change, the index knows all there is to know. */
  #copyAroundAttributes(row: number, resultRow: number): void {
    const { records, attributes, bytes } = this.#index;
    const endAttribute = records.get(row, RECORD.END_ATTRIBUTE);
    let copied = records.get(row, RECORD.START);
    for (let slot = records.get(row, RECORD.FIRST_ATTRIBUTE); slot < endAttribute; slot++) {
      const patch = this.#byKey[attributes.keyCode(slot)];
      if (patch === undefined || patch.fate[resultRow] === 0) continue;
      this.#writer.copy(bytes, copied, attributes.frameStart(slot));
      copied = attributes.frameEnd(slot);
    }
    this.#writer.copy(bytes, copied, records.get(row, RECORD.END));
  }

  #copyFields(row: number, resultRow: number): void {
    const { records } = this.#index;
    const reader = this.#reader;
    const end = records.get(row, RECORD.END);
    let slot = records.get(row, RECORD.FIRST_ATTRIBUTE);
    let copied = records.get(row, RECORD.START);
    reader.at = copied;
    while (reader.at < end) {
      const frameStart = reader.at;
      const tag = reader.varint32(end);
      reader.skipValue(tag & 7, end);
      const patch = tag === tags.RECORD_ATTRIBUTES ? this.#attributePatch(slot++) : this.#byTag[tag];
      if (patch === undefined || patch.fate[resultRow] === 0) continue;
      this.#writer.copy(reader.bytes, copied, frameStart);
      copied = reader.at;
    }
    this.#writer.copy(reader.bytes, copied, end);
  }

  #attributePatch(slot: number): Patch | undefined {
    return this.#byKey[this.#index.attributes.keyCode(slot)];
  }
}
