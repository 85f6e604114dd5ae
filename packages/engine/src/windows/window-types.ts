import type { Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import type { Instant } from '../instant.ts';
import type { CompiledStep } from '../operators/definition.ts';
import type { TableCache } from '../plan/compile-tables.ts';
import type { RunContext } from '../run-context.ts';

/** How stream mode treats time. */
export interface WindowOptions {
  /** How long after its end a window still takes records, in milliseconds (2000). */
  readonly allowedLatenessMs?: number;
  /** How far ahead of the wall clock the moment of a record may be, in milliseconds (60,000). */
  readonly allowedSkewMs?: number;
}

/** The rows of one window, after the steps that follow the summarize. */
export interface ClosedWindow {
  readonly start: Instant;
  readonly end: Instant;
  readonly table: Table;
}

/** What `push` gives back. */
export interface PushResult {
  /** 1 for each input row that reached the summarize, late ones included. */
  readonly consumed: Uint8Array;
  /** The windows that no record can change any more, oldest first. */
  readonly closed: ClosedWindow[];
}

/** Windows open over a stream. Cutting the stream into other batches changes only when a window is given. */
export interface WindowedRun {
  push(table: Table, context: RunContext): PushResult;
  /** Closes the windows that are over by the wall clock, when no record comes to show it. */
  closeUntil(context: RunContext): ClosedWindow[];
  /** Memory held, in bytes. */
  readonly stateBytes: number;
  readonly groupCount: number;
  /** Records that came after their window was closed, and were not counted in it. */
  readonly lateRecords: number;
  /**
   * Records whose moment was farther ahead of the wall clock than is allowed, and which were counted in no window: a
   * window is held until its time comes, so that one wrong clock could hold as many as it has moments.
   */
  readonly earlyRecords: number;
}

/** A compiled plan, as far as windows need it. */
export interface WindowPlan {
  readonly plan: Plan;
  readonly steps: readonly CompiledStep[];
  readonly summarizeAt: number;
  readonly schema: Schema;
  readonly cache: TableCache;
}
