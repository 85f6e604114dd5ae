import type { PreviewSummary, RecordExample, RecordStatus, ResultTable } from '@lookout/contract';
import { compilePlan } from '../plan/compile-plan.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import { matchResources } from '../stream/match-scope.ts';
import { finishBatch } from '../stream/process-result.ts';
import { WorkingBatch } from '../stream/working-batch.ts';
import { joinSamples } from './join-samples.ts';
import { previewAggregate } from './preview-aggregate.ts';
import type { PreviewInput, PreviewOutcome, PreviewRun } from './preview-input.ts';
import { makesTable, previewTable } from './preview-table.ts';
import { previewTransform } from './preview-transform.ts';
import { examplesOf } from './record-examples.ts';
import { RowStatuses, STATUSES } from './row-statuses.ts';
import { summarizeSample } from './summarize-sample.ts';

/** What a plan does to a sample. Records are looked at only when a page asks for them. */
export interface PreviewResult {
  readonly summary: PreviewSummary;
  /** The status of a row of `samples[chunk]`, as an index into the contract's `RecordStatus` options. */
  statusOf(chunk: number, row: number): number;
  /** Whether the probe's scope selects the row; the others are kept. */
  isInScope(chunk: number, row: number): boolean;
  /** Records in the order of the sample: of one status, or all of them for null. */
  page(filter: RecordStatus | null, window: { offset: number; limit: number }): RecordExample[];
  /** What an aggregate computes, or a plan that makes a table to look at; null for a transform. */
  readonly result: ResultTable | null;
}

/**
 * Runs a plan over a sample as a processor would run it over the stream. Throws PlanError for a plan that does
 * not compile.
 */
export function previewPlan(input: PreviewInput): PreviewResult {
  const compiled = compilePlan(input.plan);
  const sample = joinSamples(input.samples);
  const working = new WorkingBatch(sample.batch);
  const rows = working.rows(matchResources(input.scope, input.scope.environment, sample.batch.index));
  const { fates, result, created } = previewerOf(compiled)({ compiled, working, rows, sample, input });
  working.apply(fates);
  const finished = finishBatch(working, []);
  const statuses = new RowStatuses(finished.outcomeOf, rows);
  return {
    summary: summarizeSample({ sample, statuses, finished, created }),
    result,
    statusOf: (chunk, row) => statuses.of(sample.rowOf(chunk, row)),
    isInScope: (chunk, row) => statuses.isInScope(sample.rowOf(chunk, row)),
    page: (filter, { offset, limit }) => {
      const wanted = statuses.rowsOf(filter === null ? null : STATUSES.indexOf(filter));
      return examplesOf({ batch: sample.batch, finished, statuses }, wanted.slice(offset, offset + limit));
    },
  };
}

function previewerOf({ plan, isAggregate }: CompiledPlan): (run: PreviewRun) => PreviewOutcome {
  if (makesTable(plan)) return previewTable;
  return isAggregate ? previewAggregate : previewTransform;
}
