import type { PreviewSummary, RecordExample, RecordStatus, ResultTable } from '@lookout/contract';
import { compilePlan } from '../plan/compile-plan.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import { timeLimit } from '../plan/limit-error.ts';
import { previewAggregate } from './preview-aggregate.ts';
import { type PreviewInput, type PreviewOutcome, type PreviewRun, UNTOUCHED } from './preview-input.ts';
import { makesTable, previewTable } from './preview-table.ts';
import { previewTransform } from './preview-transform.ts';
import { STATUSES } from './row-statuses.ts';
import { startChunk } from './start-chunk.ts';
import { summarizeSample } from './summarize-sample.ts';
import { finishChunk, pageOver, placeOf, type SamplePlace } from './tried-chunk.ts';

/** A preview that takes longer is of no use, and a worker that hangs answers nobody. */
export const MOST_MILLISECONDS = 10_000;

/** What a plan does to a sample. Records are looked at only when a page asks for them. */
export interface PreviewResult {
  readonly summary: PreviewSummary;
  /** The status of a row of `samples[chunk]`, as an index into the contract's `RecordStatus` options. */
  statusOf(chunk: number, row: number): number;
  /** Whether the probe's scope selects the row; the others are kept. */
  isInScope(chunk: number, row: number): boolean;
  /** Records in the order of the sample: of one status, or all of them for null. */
  page(filter: RecordStatus | null, window: { offset: number; limit: number }): RecordExample[];
  /** Where in the sample a record of such a page is, by its number among all; null behind the last. */
  placeOf(filter: RecordStatus | null, index: number): SamplePlace | null;
  /** What an aggregate computes, or a plan that makes a table to look at; null for a transform. */
  readonly result: ResultTable | null;
}

/**
 * Runs a plan over a sample as a processor would run it over the stream. Throws PlanError for a plan that does
 * not compile, and LimitError for one that takes too long.
 */
export function previewPlan(input: PreviewInput): PreviewResult {
  const compiled = compilePlan(input.plan);
  const chunks = input.samples.map((chunk) => startChunk(chunk, input.scope));
  const { fates, result, created } = previewerOf(compiled)({
    compiled,
    chunks,
    input,
    context: { now: input.now, checkpoint: timeLimit(MOST_MILLISECONDS) },
  });
  const tried = chunks.map((chunk, index) => finishChunk(chunk, fates[index] ?? UNTOUCHED));
  return {
    summary: summarizeSample(tried, created),
    result,
    statusOf: (chunk, row) => tried[chunk]!.statuses.of(row),
    isInScope: (chunk, row) => tried[chunk]!.statuses.isInScope(row),
    page: (filter, window) => pageOver(tried, statusIndex(filter), window),
    placeOf: (filter, index) => placeOf(tried, statusIndex(filter), index),
  };
}

function statusIndex(filter: RecordStatus | null): number | null {
  return filter === null ? null : STATUSES.indexOf(filter);
}

function previewerOf({ plan, isAggregate }: CompiledPlan): (run: PreviewRun) => PreviewOutcome {
  if (makesTable(plan)) return previewTable;
  return isAggregate ? previewAggregate : previewTransform;
}
