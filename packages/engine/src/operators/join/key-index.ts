import type { Column } from '../../column.ts';
import { lengthOf } from '../../columns/length.ts';
import { KeyLevel, NO_KEY, type Numbering } from './key-level.ts';

const NONE = new Uint32Array(0);

/** The rows of a table by their key, the combination of some of its columns. A key that is null in part matches nothing. */
export class KeyIndex {
  /** The key of each row of the table. */
  readonly keys: Int32Array;
  readonly #levels: readonly KeyLevel[];
  /** Where the rows of each key start in `#rows`. */
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;

  constructor(columns: readonly Column[]) {
    this.#levels = columns.map(() => new KeyLevel());
    this.keys = this.#keysOf(columns, { adds: true });
    this.#starts = startsOf(this.keys, this.keyCount);
    this.#rows = rowsByKey(this.keys, this.#starts);
  }

  /** How many distinct keys there are. */
  get keyCount(): number {
    return this.#levels.at(-1)?.count ?? 0;
  }

  /** Whether no two rows have the same key. */
  get isUnique(): boolean {
    return this.#rows.length === this.keyCount;
  }

  /** The keys of other rows, by columns of the same types. */
  find(columns: readonly Column[]): Int32Array {
    return this.#keysOf(columns, { adds: false });
  }

  /** The rows that have a key, in their order. */
  rowsOf(key: number): Uint32Array {
    return key === NO_KEY ? NONE : this.#rows.subarray(this.#starts[key]!, this.#starts[key + 1]!);
  }

  #keysOf(columns: readonly Column[], numbering: Numbering): Int32Array {
    const keys = new Int32Array(lengthOf(columns[0]!));
    columns.forEach((column, index) => {
      const level = this.#levels[index]!;
      const ids = level.idsOf(column, numbering);
      for (let row = 0; row < keys.length; row++) keys[row] = level.pairOf(keys[row]!, ids[row]!, numbering);
    });
    return keys;
  }
}

function startsOf(keys: Int32Array, keyCount: number): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (const key of keys) if (key !== NO_KEY) starts[key + 1]!++;
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

function rowsByKey(keys: Int32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const rows = new Uint32Array(starts.at(-1)!);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    if (key !== NO_KEY) rows[next[key]!++] = row;
  }
  return rows;
}
