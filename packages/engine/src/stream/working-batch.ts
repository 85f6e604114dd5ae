import type { ViewName } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { type Contents, NO_CONTENTS } from '../otlp/record-contents.ts';
import { RECORD } from '../otlp/record-index.ts';
import { rewrittenBatch } from '../otlp/rewritten-batch.ts';
import { frameLength, spliceLogs } from '../otlp/splice-logs.ts';
import { SelectedTable } from '../table/lazy-table.ts';
import { LeavingRecords } from './leaving-records.ts';

/** What one probe decided about the rows it saw. */
export interface RowFates {
  /** Rows that leave the stream. */
  readonly dropped: readonly number[];
  /** New contents of rows that changed. */
  readonly replacements: Contents;
}

/**
 * A batch on its way through the probes: each sees what the one before left. Drops only narrow the selection; changed
 * records are read again, they alone, when a later probe wants to look. Rows keep their numbers all the way.
 */
export class WorkingBatch {
  readonly input: LogBatch;
  readonly isChanged: Uint8Array;
  readonly isKept: Uint8Array;
  #current: LogBatch;
  /** What the last probe changed and nobody has read yet. */
  #pending: Contents = NO_CONTENTS;
  /** All rows that are kept and their bytes; null while nobody has asked since they changed. */
  #rows: Uint32Array | null = null;
  #bytes: number | null = null;

  constructor(input: LogBatch) {
    this.input = input;
    this.#current = input;
    this.isKept = new Uint8Array(input.recordCount).fill(1);
    this.isChanged = new Uint8Array(input.recordCount);
  }

  /** The records as they stand; its bytes are a request only while nothing was changed. */
  get current(): LogBatch {
    return this.#current;
  }

  /** Makes changed records readable. */
  settle(): void {
    if (this.#pending.size > 0) this.#current = rewrittenBatch(this.#current, this.#pending);
    this.#pending = NO_CONTENTS;
  }

  /** The request with what the probes left of the records that `isKept` marks. */
  bytes(isKept: Uint8Array): Uint8Array {
    const replacements = new LeavingRecords(this.#current.index, this.#pending, this.isChanged);
    return spliceLogs(this.input.index, { isKept, replacements });
  }

  /** The length on the wire with which a row leaves, 0 when it was dropped. */
  outBytes(row: number): number {
    if (this.isKept[row] === 0) return 0;
    return this.#pending.has(row) ? frameLength(this.#pending.lengthOf(row)) : this.#current.recordBytes(row);
  }

  /** The rows still in the stream, of the resources that `isSelected` marks (all without it). */
  rows(isSelected?: Uint8Array): Uint32Array {
    this.#rows ??= keptRows(this.isKept);
    if (!isSelected?.includes(0)) return this.#rows;
    const { records, scopes } = this.#current.index;
    return this.#rows.filter((row) => isSelected[scopes[records.get(row, RECORD.SCOPE)]!.resource] === 1);
  }

  /** The length on the wire of some rows before the next change. */
  bytesOf(rows: Uint32Array): number {
    if (rows === this.#rows && this.#bytes !== null) return this.#bytes;
    let bytes = 0;
    for (let at = 0; at < rows.length; at++) bytes += this.#current.recordBytes(rows[at]!);
    if (rows === this.#rows) this.#bytes = bytes;
    return bytes;
  }

  /** Some rows as a table. */
  table(view: ViewName, rows: Uint32Array): Table {
    const table = this.#current.table(view);
    return rows.length === table.rowCount ? table : SelectedTable.of(table, rows);
  }

  /** The length of a row on the wire before the next change. */
  recordBytes(row: number): number {
    return this.#current.recordBytes(row);
  }

  /** Takes over what a probe decided; whoever knows says how many bytes fewer the records have by it. */
  apply({ dropped, replacements }: RowFates, savedBytes?: number): void {
    for (const row of dropped) this.isKept[row] = 0;
    if (dropped.length > 0) this.#rows = null;
    this.#bytes = this.#bytes === null || savedBytes === undefined ? null : this.#bytes - savedBytes;
    if (replacements.size === 0) return;
    this.settle();
    this.#pending = replacements;
    replacements.forEachRow((row) => {
      this.isChanged[row] = 1;
    });
  }
}

function keptRows(isKept: Uint8Array): Uint32Array {
  const rows = new Uint32Array(isKept.length);
  let count = 0;
  for (let row = 0; row < isKept.length; row++) {
    // Written whether kept or not: no branch for the processor to guess.
    rows[count] = row;
    count += isKept[row]!;
  }
  return rows.subarray(0, count);
}
