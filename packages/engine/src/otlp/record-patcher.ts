import * as tags from './field-tags.ts';
import type { LogBatch } from './log-batch.ts';
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

/**
 * Rewrites records by splices: the bytes of what changes are left out where they stand and written at the end,
 * everything else is copied as it is. One buffer and one cursor for a whole batch.
 */
export class RecordPatcher {
  readonly #batch: LogBatch;
  readonly #all: readonly Patch[];
  readonly #byKey: (Patch | undefined)[] = [];
  readonly #byTag: (Patch | undefined)[] = [];
  readonly #reader: WireReader;
  readonly #writer: WireWriter;
  readonly #spans: { row: number; start: number; end: number }[] = [];

  constructor(batch: LogBatch, patches: RecordPatches) {
    this.#batch = batch;
    this.#all = [...patches.attributes, ...patches.fields];
    for (const patch of patches.attributes) if (patch.keyCode > 0) this.#byKey[patch.keyCode] = patch;
    for (const patch of patches.fields) this.#byTag[patch.tag] = patch;
    this.#reader = new WireReader(batch.bytes);
    this.#writer = new WireWriter(batch.bytes.length >> 2);
  }

  /** Rewrites the record at `row` as a row of the result asks for; a record that nothing changes is left alone. */
  patch(row: number, resultRow: number): void {
    if (this.#all.every(({ fate }) => fate[resultRow] === 0)) return;
    const start = this.#writer.length;
    this.#copyKept(row, resultRow);
    for (const patch of this.#all) if (patch.fate[resultRow] === 2) patch.write(this.#writer, resultRow);
    this.#spans.push({ row, start, end: this.#writer.length });
  }

  /** The new content of each record that changed. */
  finish(): Map<number, Uint8Array> {
    const bytes = this.#writer.finish();
    return new Map(this.#spans.map(({ row, start, end }) => [row, bytes.subarray(start, end)]));
  }

  #copyKept(row: number, resultRow: number): void {
    const { records } = this.#batch.index;
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
    return this.#byKey[this.#batch.index.attributes.keyCode(slot)];
  }
}
