import type { Plan, Source, Step, TableIndex } from '@lookout/contract';
import { views } from '../views.ts';
import { assignedNames } from './assigned-names.ts';
import { expressionsOf, subqueriesOf, tablesOf } from './step-expressions.ts';
import { wholeTableProblem } from './whole-table.ts';
import { windowOf } from './window-key.ts';

/** Why a plan cannot run on a stream. */
export interface Refusal {
  readonly code: 'whole' | 'window' | 'read-only' | 'source' | 'table' | 'repeat';
  /** The place of the offending step in the plan; null = where it starts. */
  readonly step: number | null;
  /** What is wrong and what to do instead, for the author. */
  readonly message: string;
}

/** Why a plan cannot run without end, or may not change what it changes; empty = it can be deployed. */
export function streamability(plan: Plan): Refusal[] {
  if (plan.source) return [refuseSource(plan.source)];
  const summarizeAt = plan.steps.findIndex(({ kind }) => kind === 'summarize');
  return plan.steps.flatMap((step, index) => {
    const own = refuseStep(step, { plan, index, summarizeAt });
    return own.length > 0 ? own : refuseLiveTables(step, index, plan);
  });
}

function refuseSource({ kind }: Source): Refusal {
  const message = `A probe that starts with ${kind} sees no records. Start with logs or traces to deploy it.`;
  return { code: 'source', step: null, message };
}

/** A table over the records has an end only in a sample; one that is written out in the query is the same everywhere. */
function refuseLiveTables(step: Step, index: number, plan: Plan): Refusal[] {
  const named = [...tablesOf(step), ...expressionsOf(step).flatMap(subqueriesOf)];
  if (!named.some((table) => readsRecords(table, plan))) return [];
  const message =
    'A table over the records has no end on a stream. Look values up in a datatable(…) […] instead.';
  return [{ code: 'table', step: index, message }];
}

function readsRecords(index: TableIndex, plan: Plan): boolean {
  const table = plan.tables?.[index];
  if (!table) return false;
  const inner = table.steps.flatMap((step) => [
    ...tablesOf(step),
    ...expressionsOf(step).flatMap(subqueriesOf),
  ]);
  return (
    table.source.kind === 'view' ||
    table.source.kind === 'table' ||
    inner.some((other) => readsRecords(other, plan))
  );
}

interface StepAt {
  readonly plan: Plan;
  readonly index: number;
  /** The place of the first summarize; negative = there is none. */
  readonly summarizeAt: number;
}

function refuseStep(step: Step, { plan, index, summarizeAt }: StepAt): Refusal[] {
  const isCounted = summarizeAt >= 0;
  // What follows the windows of a summarize works on each window's table, which is whole.
  if (isCounted && index > summarizeAt) return [];
  if (step.kind === 'summarize') return windowOf(plan) ? [] : [refuseWindow(index, step)];
  const problem = wholeTableProblem(step, { plan, isCounted });
  if (problem !== null) return [{ code: 'whole', step: index, message: problem }];
  return isCounted ? [] : refuseTransform(step, index, plan);
}

function refuseTransform(step: Step, index: number, plan: Plan): Refusal[] {
  if (REPEATS.has(step.kind)) return [refuseRepeat(index, step)];
  return readOnlyColumns(step, plan).map((name) => refuseAssignment(index, name));
}

/** What makes several rows of one. Between the records and a summarize that is counted; a record leaves once. */
const REPEATS: ReadonlySet<Step['kind']> = new Set(['mv-expand', 'mv-apply']);

function refuseRepeat(step: number, { kind }: Step): Refusal {
  const message =
    `${kind} makes several records of one, and a probe passes each record on once. Count its rows: add ` +
    'summarize … by bin(timestamp, 1m); or look into the list with a function such as array_length or set_has_element.';
  return { code: 'repeat', step, message };
}

function refuseWindow(step: number, { aggregates }: Extract<Step, { kind: 'summarize' }>): Refusal {
  const message =
    aggregates.length === 0
      ? 'Distinct values of a stream need windows of time: write summarize by …, bin(timestamp, 1m).'
      : 'summarize on a stream needs windows of time: add bin(timestamp, 1m), of whole milliseconds, to its by clause.';
  return { code: 'window', step, message };
}

function refuseAssignment(step: number, name: string): Refusal {
  return {
    code: 'read-only',
    step,
    message: `${name} identifies where a record comes from and cannot be changed. Use another name for the new column.`,
  };
}

/** What a transform step would write although it identifies the emitter. */
function readOnlyColumns(step: Step, plan: Plan): string[] {
  const readOnly = new Set(views[plan.view].filter(({ isWritable }) => !isWritable).map(({ name }) => name));
  return assignedNames(step).filter((name) => readOnly.has(name));
}
