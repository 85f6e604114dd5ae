/** New contents of records, by row. */
export interface Contents {
  readonly size: number;
  has(row: number): boolean;
  /** The length of a row's new content; 0 for a row that has none as well. */
  lengthOf(row: number): number;
  /** Copies a row's new content to a place in other bytes, and returns where it ends there. */
  copyTo(row: number, to: Uint8Array, at: number): number;
  /** Visits the rows that have new contents, from the first. */
  forEachRow(visit: (row: number) => void): void;
}

/** Of no record. */
export const NO_CONTENTS: Contents = Object.freeze({
  size: 0,
  has: () => false,
  lengthOf: () => 0,
  copyTo: (_row: number, _to: Uint8Array, at: number) => at,
  forEachRow: () => {},
});

/** Up to here a loop is faster than a view of the content and a call. */
const LONGEST_LOOP = 48;

/** New contents of records in one stretch of bytes: no object for a record. */
export class RecordContents implements Contents {
  #bytes = new Uint8Array(0);
  /** Where each row's content starts and ends, both one further: 0 says that it has none. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  size = 0;

  constructor(rowCount: number) {
    this.#starts = new Uint32Array(rowCount);
    this.#ends = new Uint32Array(rowCount);
  }

  /** Contents that were written one by one. */
  static of(contents: ReadonlyMap<number, Uint8Array>): RecordContents {
    const rows = [...contents.keys()];
    const made = new RecordContents(rows.reduce((most, row) => Math.max(most, row + 1), 0));
    const bytes = new Uint8Array([...contents.values()].reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [row, content] of contents) {
      bytes.set(content, at);
      made.mark(row, at, at + content.length);
      at += content.length;
    }
    return made.over(bytes);
  }

  /** Says where a row's content lies; the last word counts. */
  mark(row: number, start: number, end: number): void {
    if (this.#starts[row] === 0) this.size++;
    this.#starts[row] = start + 1;
    this.#ends[row] = end + 1;
  }

  /** Gives the bytes that the marks are of. */
  over(bytes: Uint8Array<ArrayBuffer>): this {
    this.#bytes = bytes;
    return this;
  }

  has(row: number): boolean {
    return row < this.#starts.length && this.#starts[row] !== 0;
  }

  lengthOf(row: number): number {
    return row < this.#starts.length ? this.#ends[row]! - this.#starts[row]! : 0;
  }

  copyTo(row: number, to: Uint8Array, at: number): number {
    const [from, end] = [this.#starts[row]! - 1, this.#ends[row]! - 1];
    if (end - from > LONGEST_LOOP) to.set(this.#bytes.subarray(from, end), at);
    else for (let i = from; i < end; i++) to[at + i - from] = this.#bytes[i]!;
    return at + end - from;
  }

  forEachRow(visit: (row: number) => void): void {
    for (let row = 0; row < this.#starts.length; row++) if (this.#starts[row] !== 0) visit(row);
  }
}
