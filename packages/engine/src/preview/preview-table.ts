import type { Plan, StepKind } from '@lookout/contract';
import { streamability } from '../plan/streamability.ts';
import { type PreviewOutcome, type PreviewRun, UNTOUCHED } from './preview-input.ts';
import { resultTable } from './result-table.ts';
import { wholeSample } from './whole-sample.ts';

/** Steps after which a row is no longer one record of the stream, unless a stream can run them. */
const RESHAPING: ReadonlySet<StepKind> = new Set([
  'mv-expand',
  'mv-apply',
  'sort',
  'top',
  'sample',
  'union',
  'join',
  'getschema',
]);

/** Whether a plan makes a table to look at, rather than deciding on each record or counting. It cannot be deployed. */
export function makesTable(plan: Plan): boolean {
  if (plan.source) return true;
  if (plan.steps.some(({ kind }) => kind === 'summarize')) return false;
  return streamability(plan).some(({ step }) => step !== null && RESHAPING.has(plan.steps[step]!.kind));
}

/** Shows what the plan makes of the sample; the records stay as they are. */
export function previewTable(run: PreviewRun): PreviewOutcome {
  const { compiled, chunks, input, context } = run;
  const { table } = compiled.run(wholeSample(run), context);
  return {
    fates: chunks.map(() => UNTOUCHED),
    result: resultTable(input.plan, table, 'rows'),
    created: 0,
  };
}
