import type { DeployedProbe } from '@lookout/contract';
import { frameLength } from '../otlp/splice-logs.ts';
import type { RunContext } from '../run-context.ts';
import type { MetricPoint } from './metric-point.ts';
import { emptyTally, type ProbeTally } from './probe-tally.ts';
import type { RowFates, WorkingBatch } from './working-batch.ts';

/** What a probe would do to a batch: nothing of it takes effect before its budget was checked. */
export interface Outcome {
  readonly fates: RowFates;
  readonly points: readonly MetricPoint[];
  readonly tally: ProbeTally;
}

/** The working half of a probe: a transform or an aggregate. */
export interface ProbeWork {
  /** Looks at the rows in scope. */
  run(working: WorkingBatch, rows: Uint32Array, context: RunContext): Outcome;
  /** Closes windows that are over by the wall clock. */
  closeIdle(context: RunContext): readonly MetricPoint[];
  /** Closes all windows, over or not: the probe stops. */
  flush(context: RunContext): readonly MetricPoint[];
  /** Forgets all windows. */
  reset(): void;
  readonly stateBytes: number;
  /** Groups in all open windows. */
  readonly groups: number;
  readonly lateRecords: number;
}

/** What the working half needs of a probe. */
export type WorkingProbe = Pick<DeployedProbe, 'probeId' | 'revision' | 'title' | 'plan' | 'originals'>;

/** Counts the rows that a probe sees, and what its fates leave of them. */
export function tallyOf(
  working: WorkingBatch,
  rows: Uint32Array,
  { dropped, replacements }: RowFates,
): ProbeTally {
  const tally = emptyTally();
  tally.bytesIn = working.bytesOf(rows);
  tally.bytesOut = tally.bytesIn;
  for (const row of dropped) tally.bytesOut -= working.recordBytes(row);
  replacements.forEachRow((row) => {
    tally.bytesOut += frameLength(replacements.lengthOf(row)) - working.recordBytes(row);
  });
  tally.recordsIn = rows.length;
  tally.recordsDropped = dropped.length;
  tally.recordsChanged = replacements.size;
  tally.recordsOut = rows.length - dropped.length;
  return tally;
}
