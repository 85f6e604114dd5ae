import { type ColumnSchema, PLAN_FORMAT, type Plan } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import { consumedRows } from '../operators/consumed-rows.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import type { RunContext } from '../run-context.ts';
import { compileSource } from '../sources/compile-source.ts';
import type { CompiledSource } from '../sources/definition.ts';
import { schemaOf } from '../sources/given.ts';
import { views } from '../views.ts';
import { openWindows } from '../windows/windowed-run.ts';
import { phasesOf } from './aggregate-phases.ts';
import { compileSteps, compileTables, TableCache } from './compile-tables.ts';
import type { BatchResult, CompiledPlan } from './compiled-plan.ts';
import { PlanError } from './plan-error.ts';

/**
 * Makes a plan into closures, once. Throws PlanError where the plan is not what this engine would run: another
 * format, an unknown name, types that do not fit, or an output that its steps do not give.
 */
export function compilePlan(plan: Plan): CompiledPlan {
  if (plan.format !== PLAN_FORMAT)
    throw new PlanError(`Plans of format ${plan.format} are not for this engine.`);
  return compilePlanOver(plan, views[plan.view]);
}

/** The same over records of any columns, for what is not a view of logs. */
export function compilePlanOver(plan: Plan, columns: readonly ColumnSchema[]): CompiledPlan {
  const tables = compileTables(plan.tables ?? []);
  const source = plan.source && compileSource(plan.source);
  const schema = source?.schema ?? schemaOf(columns);
  const steps = compileSteps(plan.steps, schema, tables);
  checkOutput(plan.output, steps.at(-1)?.schema ?? schema);
  const summarizeAt = plan.steps.findIndex(({ kind }) => kind === 'summarize');
  const cache = new TableCache(tables);
  const pipeline = { source, steps, summarizeAt };
  return {
    plan,
    isAggregate: summarizeAt >= 0,
    phases: phasesOf({ plan, steps, summarizeAt, schema, cache }),
    run: (table, context) => runPipeline(pipeline, table, cache.open(context, table)),
    flows: (table, context) => [...flowsOf(pipeline, table, cache.open(context, table))],
    openWindows: (options = {}) => openWindows({ plan, steps, summarizeAt, schema, cache }, options),
  };
}

function checkOutput(output: readonly ColumnSchema[], schema: Schema): void {
  const describe = (columns: Iterable<readonly [string, string]>) =>
    [...columns].map(([name, type]) => `${name}: ${type}`).join(', ');
  const declared = describe(output.map(({ name, type }) => [name, type] as const));
  const actual = describe(schema);
  if (declared !== actual) throw new PlanError(`The plan promises (${declared}) and gives (${actual}).`);
}

interface Pipeline {
  readonly source: CompiledSource | undefined;
  readonly steps: readonly CompiledStep[];
  readonly summarizeAt: number;
}

/** What flows into the first step, and out of each. */
function* flowsOf({ source, steps }: Pipeline, records: Table, context: RunContext): Generator<Flow> {
  let flow: Flow = source
    ? { table: source.rows(context, { records }), origin: null }
    : { table: records, origin: undefined };
  for (const step of steps) {
    yield flow;
    flow = step.run(flow, context);
  }
  yield flow;
}

function runPipeline(pipeline: Pipeline, records: Table, context: RunContext): BatchResult {
  let flow: Flow = { table: records, origin: undefined };
  let consumed: Uint8Array | null = null;
  let index = 0;
  for (flow of flowsOf(pipeline, records, context)) {
    if (index === pipeline.summarizeAt) consumed = consumedRows(flow, records.rowCount);
    index += 1;
  }
  let origin: Uint32Array | null | undefined;
  return {
    table: flow.table,
    consumed,
    // Numbered when asked for: who only reads the result has no use for it.
    get origin() {
      if (origin === undefined) origin = originRows(flow);
      return origin;
    },
  };
}

function originRows({ origin, table }: Flow): Uint32Array | null {
  if (origin !== undefined) return origin;
  const rows = new Uint32Array(table.rowCount);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows;
}
