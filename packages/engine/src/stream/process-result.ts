import { TAP_OUTCOMES } from '@lookout/contract';
import { RECORD } from '../otlp/record-index.ts';
import { keptLength, spliceLogs } from '../otlp/splice-logs.ts';
import type { MetricPoint } from './metric-point.ts';
import type { WorkingBatch } from './working-batch.ts';

const KEPT = TAP_OUTCOMES.indexOf('kept');
const CHANGED = TAP_OUTCOMES.indexOf('changed');
const DROPPED = TAP_OUTCOMES.indexOf('dropped');

/** What the probes made of one batch. */
export interface ProcessResult {
  /** What leaves: null when no record remains, the input's own bytes when nothing was touched. */
  readonly bytes: Uint8Array | null;
  readonly recordsOut: number;
  /** For each input row an index into the contract's `TAP_OUTCOMES`. */
  readonly outcomeOf: Uint8Array;
  /** Points of the windows that this batch closed. */
  readonly points: readonly MetricPoint[];
  /** The changed records among `rows` (ascending input rows), after the probes, as a request of their own. */
  changedBytes(rows: Iterable<number>): Uint8Array;
  /** The length on the wire with which an input row leaves, 0 when it was dropped. */
  outBytesOf(row: number): number;
}

/** Closes a batch that went through all probes. */
export function finishBatch(working: WorkingBatch, points: readonly MetricPoint[]): ProcessResult {
  const { current, isKept, replacements } = working;
  const outcomeOf = outcomes(working);
  const recordsOut = outcomeOf.length - outcomeOf.filter((outcome) => outcome === DROPPED).length;
  const isEmptied = recordsOut === 0 && outcomeOf.length > 0;
  let bytes: Uint8Array | null | undefined;
  let currentRows: Int32Array | undefined;
  const currentRow = (row: number): number => {
    currentRows ??= rowsByInput(working);
    return currentRows[row]!;
  };
  return {
    // Spliced when asked for: a preview only looks at outcomes.
    get bytes() {
      bytes ??= isEmptied ? null : spliceLogs(current.index, { isKept, replacements });
      return bytes;
    },
    recordsOut,
    outcomeOf,
    points,
    changedBytes: (rows) => changedBytes(working, { rows, outcomeOf, currentRow }),
    outBytesOf: (row) => outBytes(working, currentRow(row)),
  };
}

function outcomes(working: WorkingBatch): Uint8Array {
  const outcomeOf = new Uint8Array(working.input.recordCount).fill(DROPPED);
  for (const row of working.rows()) {
    const inputRow = working.inputRow(row);
    outcomeOf[inputRow] = working.isChanged[inputRow] === 1 ? CHANGED : KEPT;
  }
  return outcomeOf;
}

/** For each input row its current row, or -1. */
function rowsByInput(working: WorkingBatch): Int32Array {
  const rows = new Int32Array(working.input.recordCount).fill(-1);
  for (const row of working.rows()) rows[working.inputRow(row)] = row;
  return rows;
}

interface Wanted {
  readonly rows: Iterable<number>;
  readonly outcomeOf: Uint8Array;
  readonly currentRow: (row: number) => number;
}

function changedBytes(working: WorkingBatch, { rows, outcomeOf, currentRow }: Wanted): Uint8Array {
  const isKept = new Uint8Array(working.current.recordCount);
  let count = 0;
  for (const row of rows) {
    if (outcomeOf[row] !== CHANGED) continue;
    isKept[currentRow(row)] = 1;
    count++;
  }
  if (count === 0) return new Uint8Array(0);
  return spliceLogs(working.current.index, { isKept, replacements: working.replacements });
}

function outBytes({ current, isKept, replacements }: WorkingBatch, row: number): number {
  if (row < 0) return 0;
  const { records } = current.index;
  const before = records.get(row, RECORD.END) - records.get(row, RECORD.FRAME_START);
  return keptLength({ isKept, replacements }, row, before);
}
