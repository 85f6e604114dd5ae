import { RecordStatus } from '@lookout/contract';

/** The statuses by index. The first three are in the order of the contract's `TAP_OUTCOMES`. */
export const STATUSES: readonly RecordStatus[] = RecordStatus.options;

/** What became of every row of a sample. */
export class RowStatuses {
  readonly #statusOf: Uint8Array;
  readonly #isInScope: Uint8Array;
  readonly #rowsBy = new Map<number | null, Uint32Array>();

  constructor(statusOf: Uint8Array, rowsInScope: Uint32Array) {
    this.#statusOf = statusOf;
    this.#isInScope = new Uint8Array(statusOf.length);
    for (const row of rowsInScope) this.#isInScope[row] = 1;
  }

  get rowCount(): number {
    return this.#statusOf.length;
  }

  of(row: number): number {
    return this.#statusOf[row]!;
  }

  isInScope(row: number): boolean {
    return this.#isInScope[row] === 1;
  }

  /** The rows of a status, or all rows for null. */
  rowsOf(status: number | null): Uint32Array {
    const known = this.#rowsBy.get(status);
    if (known) return known;
    const rows = new Uint32Array(this.rowCount);
    let count = 0;
    for (let row = 0; row < rows.length; row++) {
      if (status === null || this.#statusOf[row] === status) rows[count++] = row;
    }
    this.#rowsBy.set(status, rows.subarray(0, count));
    return rows.subarray(0, count);
  }
}
