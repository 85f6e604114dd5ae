import type { DynamicValue } from '../column.ts';
import { decodeAnyValue } from './decode-any-value.ts';
import { isDynamicEqual } from './dynamic-equal.ts';
import { writeKeyValue } from './encode-any-value.ts';
import { RECORD_ATTRIBUTES } from './field-tags.ts';
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
  #slot: number;

  constructor(index: LogIndex, row: number, edit: RecordEdit) {
    this.#index = index;
    this.#missing = new Map(edit.attributes);
    this.#slot = index.records.get(row, RECORD.FIRST_ATTRIBUTE);
    const end = index.records.get(row, RECORD.END_ATTRIBUTE);
    const isRenamed =
      edit.eventName !== undefined && index.records.get(row, RECORD.IS_NAMED_BY_ATTRIBUTE) === 1;
    if (edit.attributes !== undefined) this.#kept = this.#sameKeys(end);
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
    for (const pair of this.#missing) writeKeyValue(writer, RECORD_ATTRIBUTES, pair);
  }

  /** Where a key repeats, its last pair is the one that counts. */
  #sameKeys(end: number): Set<string> {
    const { attributes, bytes } = this.#index;
    const seen = new Set<string>();
    const same = new Set<string>();
    for (let slot = end - 1; slot >= this.#slot; slot--) {
      const key = attributes.key(slot);
      const wanted = this.#missing.get(key);
      if (seen.has(key) || wanted === undefined) continue;
      seen.add(key);
      const range = { start: attributes.valueStart(slot), end: attributes.valueEnd(slot) };
      if (isDynamicEqual(decodeAnyValue(bytes, range), wanted)) same.add(key);
    }
    for (const key of same) this.#missing.delete(key);
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
