import { TAP_OUTCOMES } from '@lookout/contract';
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
  const outcomeOf = outcomes(working);
  const recordsOut = outcomeOf.length - outcomeOf.filter((outcome) => outcome === DROPPED).length;
  const isEmptied = recordsOut === 0 && outcomeOf.length > 0;
  let bytes: Uint8Array | null | undefined;
  return {
    // Spliced when asked for: a preview only looks at outcomes.
    get bytes() {
      bytes ??= isEmptied ? null : working.bytes(working.isKept);
      return bytes;
    },
    recordsOut,
    outcomeOf,
    points,
    changedBytes: (rows) => changedBytes(working, rows, outcomeOf),
    outBytesOf: (row) => working.outBytes(row),
  };
}

function outcomes({ isKept, isChanged }: WorkingBatch): Uint8Array {
  return isKept.map((kept, row) => {
    if (kept === 0) return DROPPED;
    return isChanged[row] === 1 ? CHANGED : KEPT;
  });
}

function changedBytes(working: WorkingBatch, rows: Iterable<number>, outcomeOf: Uint8Array): Uint8Array {
  const isKept = new Uint8Array(outcomeOf.length);
  for (const row of rows) if (outcomeOf[row] === CHANGED) isKept[row] = 1;
  return isKept.includes(1) ? working.bytes(isKept) : new Uint8Array(0);
}
