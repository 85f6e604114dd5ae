import { ColumnSchema } from './plan/scalar-type.ts';
import { Hash, Json, Nanoseconds } from './primitives.ts';
import { ProbeTestResult } from './probe-test.ts';
import { FieldChange, RecordStatus, RecordView } from './record.ts';
import { Visualization } from './visualization.ts';
import { z } from './zod.ts';

/** A bounded table of results; cells by type as in `LiteralExpression`. */
export const ResultTable = z.strictObject({
  columns: z.array(ColumnSchema),
  rows: z.array(z.array(Json)),
  /** Rows in all, of which `rows` holds the first. */
  totalRows: z.int().nonnegative(),
  visualization: Visualization.optional(),
  /**
   * What the values describe: the whole stream, estimated by the sample's weights; the sample alone; or rows of the
   * sample as a query shows them that cannot run on a stream.
   */
  basis: z.enum(['stream', 'sample', 'rows']).optional(),
});
export type ResultTable = z.infer<typeof ResultTable>;

/** Counts over a sample, and what they mean for the whole stream by the records' weights. */
export const PreviewSummary = z.strictObject({
  /** The sample: its size and the span of time it covers. */
  sampledRecords: z.int().nonnegative(),
  from: Nanoseconds.nullable(),
  to: Nanoseconds.nullable(),
  /** Sampled records that the probe's scope selects. */
  inScope: z.int().nonnegative(),
  kept: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  dropped: z.int().nonnegative(),
  created: z.int().nonnegative(),
  /** Estimates for the whole stream, from the weights. */
  recordsPerSecondBefore: z.number(),
  recordsPerSecondAfter: z.number(),
  bytesPerSecondBefore: z.number(),
  bytesPerSecondAfter: z.number(),
  /** Share of the stream's records that the probe drops or changes, 0 to 1. */
  shareTouched: z.number(),
});
export type PreviewSummary = z.infer<typeof PreviewSummary>;

export const RecordExample = z.strictObject({
  status: RecordStatus,
  before: RecordView.nullable(),
  after: RecordView.nullable(),
  changes: z.array(FieldChange),
});
export type RecordExample = z.infer<typeof RecordExample>;

/** What a plan did to a sample of the live stream: pinned to a review at submission. */
export const Evidence = z.strictObject({
  planHash: Hash,
  summary: PreviewSummary,
  examples: z.array(RecordExample).max(60),
  result: ResultTable.nullable(),
  /** Whether values that look like secrets or people were masked before this was kept. */
  isMasked: z.boolean().optional(),
  /** Time that the run took for each record in scope, where it ran; runs of before did not measure it. */
  microsecondsPerRecord: z.number().nonnegative().optional(),
  /** How the probe's own tests went, in their order; absent when it has none. */
  tests: z.array(ProbeTestResult).optional(),
});
export type Evidence = z.infer<typeof Evidence>;
