import { type ColumnSchema, PLAN_FORMAT, type Plan, type Step } from '@lookout/contract';
import type { Table } from '../column.ts';
import type { Schema } from '../expressions/compile.ts';
import { consumedRows } from '../operators/consumed-rows.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import { compileStep } from '../operators/registry.ts';
import type { RunContext } from '../run-context.ts';
import { views } from '../views.ts';
import { openWindows } from '../windows/windowed-run.ts';
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

/** The same over tables of any columns, for what is not a view of logs. */
export function compilePlanOver(plan: Plan, columns: readonly ColumnSchema[]): CompiledPlan {
  const schema = new Map(columns.map(({ name, type }) => [name, type]));
  const steps = compileSteps(plan.steps, schema);
  checkOutput(plan.output, steps.at(-1)?.schema ?? schema);
  const summarizeAt = plan.steps.findIndex(({ kind }) => kind === 'summarize');
  return {
    plan,
    isAggregate: summarizeAt >= 0,
    run: (table, context) => runSteps({ steps, summarizeAt }, table, context),
    openWindows: (options = {}) => openWindows({ plan, steps, summarizeAt, schema }, options),
  };
}

function compileSteps(steps: readonly Step[], input: Schema): CompiledStep[] {
  const compiled: CompiledStep[] = [];
  for (const step of steps) compiled.push(compileStep(step, compiled.at(-1)?.schema ?? input));
  return compiled;
}

function checkOutput(output: readonly ColumnSchema[], schema: Schema): void {
  const describe = (columns: Iterable<readonly [string, string]>) =>
    [...columns].map(([name, type]) => `${name}: ${type}`).join(', ');
  const declared = describe(output.map(({ name, type }) => [name, type] as const));
  const actual = describe(schema);
  if (declared !== actual) throw new PlanError(`The plan promises (${declared}) and gives (${actual}).`);
}

interface Pipeline {
  readonly steps: readonly CompiledStep[];
  readonly summarizeAt: number;
}

function runSteps({ steps, summarizeAt }: Pipeline, table: Table, context: RunContext): BatchResult {
  let flow: Flow = { table, origin: undefined };
  let consumed: Uint8Array | null = null;
  steps.forEach((step, index) => {
    if (index === summarizeAt) consumed = consumedRows(flow, table.rowCount);
    flow = step.run(flow, context);
  });
  return { table: flow.table, origin: originRows(flow), consumed };
}

function originRows({ origin, table }: Flow): Uint32Array | null {
  return origin === undefined ? Uint32Array.from({ length: table.rowCount }, (_, row) => row) : origin;
}
