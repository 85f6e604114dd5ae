import type { Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import { compileSummary } from '../operators/summarize/summarize.ts';
import { Summary } from '../operators/summarize/summary.ts';
import type { RunContext } from '../run-context.ts';
import type { TableCache } from './compile-tables.ts';
import { wholeTableProblem } from './whole-table.ts';

/** An aggregate over a table that comes in parts: what happens to each part, and what to all of them together. */
export interface AggregatePhases {
  /** The rows of a part that reach the summarize. */
  before(part: Table, context: RunContext): Flow;
  /** A summary of nothing yet; give it what `before` left, whole or in part. */
  begin(): Summary;
  /** The result of a summary. */
  finish(summary: Summary, context: RunContext): Table;
}

interface Aggregate {
  readonly plan: Plan;
  readonly steps: readonly CompiledStep[];
  readonly summarizeAt: number;
  readonly schema: Schema;
  readonly cache: TableCache;
}

/** The phases of an aggregate; null where a step before its summarize must see the whole table. */
export function phasesOf({ plan, steps, summarizeAt, schema, cache }: Aggregate): AggregatePhases | null {
  const step = plan.steps[summarizeAt];
  if (step?.kind !== 'summarize' || plan.source) return null;
  const before = plan.steps.slice(0, summarizeAt);
  if (before.some((each) => wholeTableProblem(each, { plan, isCounted: true }) !== null)) return null;
  const summary = compileSummary(step, steps[summarizeAt - 1]?.schema ?? schema);
  return {
    before: (part, context) =>
      runSteps(steps.slice(0, summarizeAt), { table: part, origin: undefined }, cache.open(context, part)),
    begin: () => new Summary(summary, Number.POSITIVE_INFINITY),
    finish: (made, context) =>
      runSteps(
        steps.slice(summarizeAt + 1),
        { table: made.table(), origin: null },
        cache.open(context, undefined),
      ).table,
  };
}

function runSteps(steps: readonly CompiledStep[], flow: Flow, context: RunContext): Flow {
  return steps.reduce((current, step) => step.run(current, context), flow);
}
