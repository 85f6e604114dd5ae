import type { ViewName } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { readLogs } from '../otlp/read-logs.ts';
import { RECORD } from '../otlp/record-index.ts';
import { spliceLogs } from '../otlp/splice-logs.ts';
import { SelectedTable } from '../table/lazy-table.ts';

/** What one probe decided about the rows it saw. */
export interface RowFates {
  /** Rows that leave the stream. */
  readonly dropped: readonly number[];
  /** New contents of rows that changed. */
  readonly replacements: ReadonlyMap<number, Uint8Array>;
}

/**
 * A batch on its way through the probes: each sees what the one before left. Drops only narrow the selection;
 * changed records are spliced in and read again when a later probe wants to look.
 */
export class WorkingBatch {
  readonly input: LogBatch;
  readonly isChanged: Uint8Array;
  #current: LogBatch;
  /** For each current row its row of the input; null while they are the same. */
  #inputRows: Uint32Array | null = null;
  #isKept: Uint8Array;
  #replacements = new Map<number, Uint8Array>();

  constructor(input: LogBatch) {
    this.input = input;
    this.#current = input;
    this.#isKept = new Uint8Array(input.recordCount).fill(1);
    this.isChanged = new Uint8Array(input.recordCount);
  }

  get current(): LogBatch {
    return this.#current;
  }

  get isKept(): Uint8Array {
    return this.#isKept;
  }

  get replacements(): ReadonlyMap<number, Uint8Array> {
    return this.#replacements;
  }

  inputRow(row: number): number {
    return this.#inputRows === null ? row : this.#inputRows[row]!;
  }

  /** Makes changed records readable. Row numbers are those of `current` afterwards. */
  settle(): void {
    if (this.#replacements.size === 0) return;
    const bytes = spliceLogs(this.#current.index, { isKept: this.#isKept, replacements: this.#replacements });
    const result = readLogs(bytes);
    if (!result.ok) throw new Error(`A rewritten batch does not read: ${result.reason} at ${result.offset}.`);
    this.#inputRows = this.rows().map((row) => this.inputRow(row));
    this.#current = result.batch;
    this.#isKept = new Uint8Array(result.batch.recordCount).fill(1);
    this.#replacements = new Map();
  }

  /** The rows still in the stream, of the resources that `isSelected` marks (all without it). */
  rows(isSelected?: Uint8Array): Uint32Array {
    const { records, scopes } = this.#current.index;
    const rows = new Uint32Array(records.count);
    let count = 0;
    for (let row = 0; row < rows.length; row++) {
      if (this.#isKept[row] === 0) continue;
      if (isSelected && isSelected[scopes[records.get(row, RECORD.SCOPE)]!.resource] === 0) continue;
      rows[count++] = row;
    }
    return rows.subarray(0, count);
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

  apply({ dropped, replacements }: RowFates): void {
    for (const row of dropped) this.#isKept[row] = 0;
    for (const [row, content] of replacements) {
      this.#replacements.set(row, content);
      this.isChanged[this.inputRow(row)] = 1;
    }
  }
}
