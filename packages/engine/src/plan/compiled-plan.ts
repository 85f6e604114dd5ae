import type { Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Flow } from '../operators/definition.ts';
import type { RunContext } from '../run-context.ts';
import type { WindowedRun, WindowOptions } from '../windows/window-types.ts';
import type { AggregatePhases } from './aggregate-phases.ts';

/** What a plan made of a bounded table. */
export interface BatchResult {
  readonly table: Table;
  /** For each output row the input row it came from; null once a summarize made new rows. */
  readonly origin: Uint32Array | null;
  /** For aggregates: 1 for each input row that reached the first summarize; null for transforms. */
  readonly consumed: Uint8Array | null;
}

/** A plan made into closures. Holds no state of runs: one serves any number of them. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly isAggregate: boolean;
  /** Batch mode: all operators over a bounded table. */
  run(table: Table, context: RunContext): BatchResult;
  /** Batch mode, watched: what flows into the first step, and out of each. */
  flows(table: Table, context: RunContext): readonly Flow[];
  /** Batch mode for an aggregate over a table in parts; null where it must see the whole table at once. */
  readonly phases: AggregatePhases | null;
  /** Stream mode for aggregates: state kept between batches. Throws PlanError where `streamability` refuses. */
  openWindows(options?: WindowOptions): WindowedRun;
}
