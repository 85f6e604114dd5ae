/** Copies some rows of arrays: made once for a selection, used for each of its columns. */
export interface RowCopier {
  readonly count: number;
  bytes(from: Uint8Array): Uint8Array;
  codes(from: Uint32Array): Uint32Array;
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

type Words = Uint8Array | Uint32Array | Float64Array | BigInt64Array;

class RunCopier implements RowCopier {
  readonly count: number;
  readonly #runs: readonly number[];

  constructor(runs: readonly number[], count: number) {
    this.#runs = runs;
    this.count = count;
  }

  bytes(from: Uint8Array): Uint8Array {
    return this.#copy(from, new Uint8Array(this.count));
  }

  codes(from: Uint32Array): Uint32Array {
    return this.#copy(from, new Uint32Array(this.count));
  }

  doubles(from: Float64Array): Float64Array {
    return this.#copy(from, new Float64Array(this.count));
  }

  longs(from: BigInt64Array): BigInt64Array {
    return this.#copy(from, new BigInt64Array(this.count));
  }

  #copy<T extends Words>(from: T, to: T): T {
    const runs = this.#runs;
    let at = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const [start, end] = [runs[run]!, runs[run + 1]!];
      // Both are of one kind, which the type of `set` cannot say.
      (to as Uint8Array).set(from.subarray(start, end) as Uint8Array, at);
      at += end - start;
    }
    return to;
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

  codes(from: Uint32Array): Uint32Array {
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
