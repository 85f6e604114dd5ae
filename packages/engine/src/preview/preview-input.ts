import type { Originals, Plan, ResultTable, Scope } from '@lookout/contract';
import type { Instant } from '../instant.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { NO_CONTENTS } from '../otlp/record-contents.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import type { RunContext } from '../run-context.ts';
import type { RowFates, WorkingBatch } from '../stream/working-batch.ts';

/** A stretch of the sampled stream. */
export interface SampleChunk {
  readonly batch: LogBatch;
  /** How many records of the stream each row stands for. */
  readonly weights: Float64Array;
  /** Nanoseconds since the epoch that the chunk covers. */
  readonly from: bigint;
  readonly to: bigint;
}

/** What to try out, and on what. */
export interface PreviewInput {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly originals: Originals;
  /** Oldest first. A chunk that is tried again has its columns decoded already. */
  readonly samples: readonly SampleChunk[];
  /** What `now()` and `ago()` see. */
  readonly now: Instant;
}

/** A chunk on its way through the plan. */
export interface ChunkRun {
  readonly chunk: SampleChunk;
  readonly working: WorkingBatch;
  /** The rows in scope. */
  readonly rows: Uint32Array;
}

/** A plan about to run over a sample. */
export interface PreviewRun {
  readonly compiled: CompiledPlan;
  readonly chunks: readonly ChunkRun[];
  readonly input: PreviewInput;
  readonly context: RunContext;
}

/** What the run found. */
export interface PreviewOutcome {
  /** For each chunk what became of its rows. */
  readonly fates: readonly RowFates[];
  readonly result: ResultTable | null;
  /** Rows that the plan itself puts out. */
  readonly created: number;
}

/** The fates of rows that stay as they are. */
export const UNTOUCHED: RowFates = Object.freeze({ dropped: [], replacements: NO_CONTENTS });
