import type { DynamicValue } from '../column.ts';
import { isDynamicEqual } from './dynamic-equal.ts';
import { type OldValue, writeChangedPair } from './encode-changed-value.ts';
import { RECORD_ATTRIBUTES } from './field-tags.ts';
import type { LogBatch } from './log-batch.ts';
import type { LogIndex } from './log-index.ts';
import { RECORD } from './record-index.ts';
import { EVENT_NAME_KEY } from './record-scanner.ts';
import type { RecordEdit } from './rewrite-record.ts';
import type { WireWriter } from './wire-writer.ts';

/** Decides about the attributes of a record pair by pair: same value, same bytes. */
export class AttributeRewrite {
  readonly #index: LogIndex;
  /** Keys whose pairs stay as they are; null = all. */
  #kept: Set<string> | null = null;
  /** What is left to write once the record's own pairs are through. */
  readonly #missing: Map<string, DynamicValue>;
  readonly #row: number;
  #slot: number;

  constructor(batch: LogBatch, row: number, edit: RecordEdit) {
    const { index } = batch;
    this.#index = index;
    this.#row = row;
    this.#missing = new Map(edit.attributes);
    this.#slot = index.records.get(row, RECORD.FIRST_ATTRIBUTE);
    const end = index.records.get(row, RECORD.END_ATTRIBUTE);
    const isRenamed =
      edit.eventName !== undefined && index.records.get(row, RECORD.IS_NAMED_BY_ATTRIBUTE) === 1;
    if (edit.attributes !== undefined) this.#kept = this.#sameKeys(batch.attributes(row));
    else if (isRenamed) this.#kept = this.#allKeys(end);
    if (isRenamed) this.#remove(EVENT_NAME_KEY);
  }

  /** Copies or leaves out the next pair of the record, whose frame starts at `frameStart`. */
  copyNext(writer: WireWriter, frameStart: number): void {
    const slot = this.#slot++;
    const { attributes, bytes } = this.#index;
    if (this.#kept !== null && !this.#kept.has(attributes.key(slot))) return;
    writer.raw(bytes.subarray(frameStart, attributes.frameEnd(slot)));
  }

  writeNew(writer: WireWriter): void {
    for (const [key, value] of this.#missing)
      writeChangedPair(writer, RECORD_ATTRIBUTES, [key, value, this.#old(key)]);
  }

  /** The value that the record has under a key so far; null where it has none. */
  #old(key: string): OldValue | null {
    const { attributes, records, bytes } = this.#index;
    const keyCode = attributes.codeOfKey(key);
    const first = records.get(this.#row, RECORD.FIRST_ATTRIBUTE);
    const end = records.get(this.#row, RECORD.END_ATTRIBUTE);
    const slot = keyCode === 0 ? -1 : attributes.find(keyCode, { first, end, likely: first });
    return slot < 0 ? null : { bytes, start: attributes.valueStart(slot), end: attributes.valueEnd(slot) };
  }

  #sameKeys(attributes: DynamicValue): Set<string> {
    const same = new Set<string>();
    for (const [key, value] of Object.entries(attributes as Record<string, DynamicValue>)) {
      const wanted = this.#missing.get(key);
      if (wanted === undefined || !isDynamicEqual(value, wanted)) continue;
      same.add(key);
      this.#missing.delete(key);
    }
    return same;
  }

  #allKeys(end: number): Set<string> {
    const keys = new Set<string>();
    for (let slot = this.#slot; slot < end; slot++) keys.add(this.#index.attributes.key(slot));
    return keys;
  }

  #remove(key: string): void {
    this.#kept?.delete(key);
    this.#missing.delete(key);
  }
}
