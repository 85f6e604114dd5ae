import type { LogIndex } from '../otlp/log-index.ts';
import type { Contents } from '../otlp/record-contents.ts';
import { RECORD } from '../otlp/record-index.ts';

/** The records that probes changed as they leave: what the last probe wrote, else where earlier ones put them. */
export class LeavingRecords implements Contents {
  readonly #index: LogIndex;
  readonly #pending: Contents;
  readonly #isChanged: Uint8Array;

  constructor(index: LogIndex, pending: Contents, isChanged: Uint8Array) {
    this.#index = index;
    this.#pending = pending;
    this.#isChanged = isChanged;
  }

  /** A bound: no more records than there are changed. */
  get size(): number {
    return this.#isChanged.includes(1) ? this.#isChanged.length : 0;
  }

  has(row: number): boolean {
    return this.#isChanged[row] === 1;
  }

  lengthOf(row: number): number {
    if (this.#pending.has(row)) return this.#pending.lengthOf(row);
    const { records } = this.#index;
    return records.get(row, RECORD.END) - records.get(row, RECORD.START);
  }

  copyTo(row: number, to: Uint8Array, at: number): number {
    if (this.#pending.has(row)) return this.#pending.copyTo(row, to, at);
    const { records, bytes } = this.#index;
    const [start, end] = [records.get(row, RECORD.START), records.get(row, RECORD.END)];
    to.set(bytes.subarray(start, end), at);
    return at + end - start;
  }

  forEachRow(visit: (row: number) => void): void {
    this.#isChanged.forEach((changed, row) => {
      if (changed === 1) visit(row);
    });
  }
}
