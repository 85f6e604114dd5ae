import type { Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import { compileSummary } from '../operators/summarize/summarize.ts';
import { Summary } from '../operators/summarize/summary.ts';
import type { RunContext } from '../run-context.ts';
import { concatTables } from '../table/concat-tables.ts';
import type { TableCache } from './compile-tables.ts';
import { tablesByWindow } from './per-window.ts';
import { streamability } from './streamability.ts';
import { wholeTableProblem } from './whole-table.ts';
import { windowOf } from './window-key.ts';

/** An aggregate over a table that comes in parts: what happens to each part, and what to all of them together. */
export interface AggregatePhases {
  /** The rows of a part that reach the summarize. */
  before(part: Table, context: RunContext): Flow;
  /** A summary of nothing yet; give it what `before` left, whole or in part. */
  begin(): Summary;
  /** The result of a summary. What follows the summarize runs once for each window, where the plan has windows. */
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
  const after = steps.slice(summarizeAt + 1);
  const windows = streamability(plan).length === 0 ? windowOf(plan) : undefined;
  const windowColumn = windows && summary.keys[windows.keyIndex]?.name;
  const finishTable = (table: Table, context: RunContext) =>
    runSteps(after, { table, origin: null }, cache.open(context, undefined)).table;
  return {
    before: (part, context) =>
      runSteps(steps.slice(0, summarizeAt), { table: part, origin: undefined }, cache.open(context, part)),
    begin: () => new Summary(summary, Number.POSITIVE_INFINITY),
    finish: (made, context) => {
      const last = after.at(-1);
      if (!last || windowColumn === undefined) return finishTable(made.table(), context);
      const tables = tablesByWindow(made.table(), windowColumn);
      return concatTables(
        tables.map((table) => finishTable(table, context)),
        last.schema,
      );
    },
  };
}

function runSteps(steps: readonly CompiledStep[], flow: Flow, context: RunContext): Flow {
  return steps.reduce((current, step) => step.run(current, context), flow);
}
