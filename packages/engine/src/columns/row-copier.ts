import type { Codes } from '../column.ts';

/** Copies some rows of arrays: made once for a selection, used for each of its columns. */
export interface RowCopier {
  readonly count: number;
  bytes(from: Uint8Array): Uint8Array;
  codes(from: Codes): Codes;
  counts(from: Uint32Array): Uint32Array;
  doubles(from: Float64Array): Float64Array;
  longs(from: BigInt64Array): BigInt64Array;
}

/** Below this length, copying a run costs more than copying its rows one by one. */
const SHORTEST_RUN = 24;

/** Run by run where few rows are missing, else row by row. */
export function rowCopierOf(rows: Uint32Array): RowCopier {
  const runs = runsOf(rows);
  return runs ? new RunCopier(runs, rows.length) : new SingleRowCopier(rows);
}

/** Starts and ends of the stretches of rows that follow one another; null where they are short on average. */
function runsOf(rows: Uint32Array): readonly number[] | null {
  const most = Math.floor(rows.length / SHORTEST_RUN) * 2;
  const runs: number[] = [];
  let next = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row !== next) {
      if (runs.length >= most) return null;
      if (i > 0) runs.push(next);
      runs.push(row);
    }
    next = row + 1;
  }
  if (rows.length > 0) runs.push(next);
  return runs;
}

type Words = Uint8Array | Codes | Float64Array | BigInt64Array;

/** Copies an array whole and moves its runs together in place: two native copies, and no object a run. */
class RunCopier implements RowCopier {
  readonly count: number;
  readonly #runs: readonly number[];

  constructor(runs: readonly number[], count: number) {
    this.#runs = runs;
    this.count = count;
  }

  bytes(from: Uint8Array): Uint8Array {
    return this.#close(from.slice()).subarray(0, this.count);
  }

  codes(from: Codes): Codes {
    return this.#close(from.slice()).subarray(0, this.count);
  }

  counts(from: Uint32Array): Uint32Array {
    return this.#close(from.slice()).subarray(0, this.count);
  }

  doubles(from: Float64Array): Float64Array {
    return this.#close(from.slice()).subarray(0, this.count);
  }

  longs(from: BigInt64Array): BigInt64Array {
    return this.#close(from.slice()).subarray(0, this.count);
  }

  #close<T extends Words>(words: T): T {
    const runs = this.#runs;
    let at = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const [start, end] = [runs[run]!, runs[run + 1]!];
      if (start !== at) words.copyWithin(at, start, end);
      at += end - start;
    }
    return words;
  }
}

/** One loop for each kind of array: a loop that sees several kinds is compiled for none. */
class SingleRowCopier implements RowCopier {
  readonly #rows: Uint32Array;

  constructor(rows: Uint32Array) {
    this.#rows = rows;
  }

  get count(): number {
    return this.#rows.length;
  }

  bytes(from: Uint8Array): Uint8Array {
    const rows = this.#rows;
    const to = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
    return to;
  }

  codes(from: Codes): Codes {
    return from instanceof Uint16Array ? gatherShort(from, this.#rows) : gatherCodes(from, this.#rows);
  }

  counts(from: Uint32Array): Uint32Array {
    return gatherCodes(from, this.#rows);
  }

  doubles(from: Float64Array): Float64Array {
    const rows = this.#rows;
    const to = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
    return to;
  }

  longs(from: BigInt64Array): BigInt64Array {
    const rows = this.#rows;
    const to = new BigInt64Array(rows.length);
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
    return to;
  }
}

/** The given elements of an array of codes or row numbers. */
export function gatherCodes(from: Uint32Array, rows: Uint32Array): Uint32Array {
  const to = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}

function gatherShort(from: Uint16Array, rows: Uint32Array): Uint16Array {
  const to = new Uint16Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}
