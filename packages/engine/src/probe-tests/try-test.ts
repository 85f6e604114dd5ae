import type { GivenRecord, Json, Originals, Plan, RecordExample, Scope } from '@lookout/contract';
import { instantFromNanoseconds } from '../instant.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import { previewPlan } from '../preview/preview-plan.ts';
import { readableRows } from '../table/readable-cell.ts';
import { givenBatch } from './given-batch.ts';

/** What tests are run against: the part of a probe that decides what it does. */
export interface TestSubject {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly originals: Originals;
}

/** What became of the given records. */
interface Tried {
  /** In the order of the given records. */
  readonly records: readonly (RecordExample & { readonly isInScope: boolean })[];
  /** What an aggregate yields; none for a transform. */
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/** Runs a probe over given records by the code that previews it. Throws PlanError where it cannot run. */
export function tryRecords(
  { plan, scope, originals }: TestSubject,
  given: readonly GivenRecord[],
  now: string | undefined,
): Tried {
  const batch = givenBatch(given);
  const moment = now === undefined ? latest(batch) : BigInt(Date.parse(now)) * 1_000_000n;
  const weights = new Float64Array(batch.recordCount).fill(1);
  const samples = [{ batch, weights, from: moment, to: moment }];
  const preview = previewPlan({ plan, scope, originals, samples, now: instantFromNanoseconds(moment) });
  const examples = preview.page(null, { offset: 0, limit: batch.recordCount });
  return {
    records: examples.map((example, row) => ({ ...example, isInScope: preview.isInScope(0, row) })),
    rows: preview.result ? readableRows(preview.result) : [],
  };
}

/** The time of the latest record, so that a test gives the same result for ever. */
function latest(batch: LogBatch): bigint {
  let moment = 0n;
  for (let row = 0; row < batch.recordCount; row++) {
    const time = BigInt(batch.record(row).timestamp);
    if (time > moment) moment = time;
  }
  return moment;
}
