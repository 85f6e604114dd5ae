import type { LogBatch } from '../otlp/log-batch.ts';
import { readLogs } from '../otlp/read-logs.ts';
import type { SampleChunk } from './preview-input.ts';

/** The chunks of a sample as one batch, so that a plan runs once and aggregates see all of it. */
export interface JoinedSample {
  readonly batch: LogBatch;
  readonly weights: Float64Array;
  readonly from: bigint | null;
  readonly to: bigint | null;
  /** The row in `batch` of a chunk's row. */
  rowOf(chunk: number, row: number): number;
}

/** Joins the bytes: requests behind one another are one request, because protobuf joins repeated fields. */
export function joinSamples(chunks: readonly SampleChunk[]): JoinedSample {
  const starts: number[] = [];
  let count = 0;
  for (const { batch } of chunks) {
    starts.push(count);
    count += batch.recordCount;
  }
  const weights = new Float64Array(count);
  for (const [index, chunk] of chunks.entries()) weights.set(chunk.weights, starts[index]!);
  return {
    batch: joinBatches(chunks.map(({ batch }) => batch)),
    weights,
    from: chunks.reduce<bigint | null>(
      (from, chunk) => (from === null || chunk.from < from ? chunk.from : from),
      null,
    ),
    to: chunks.reduce<bigint | null>((to, chunk) => (to === null || chunk.to > to ? chunk.to : to), null),
    rowOf: (chunk, row) => starts[chunk]! + row,
  };
}

function joinBatches(batches: readonly LogBatch[]): LogBatch {
  if (batches.length === 1) return batches[0]!;
  const bytes = new Uint8Array(batches.reduce((length, batch) => length + batch.bytes.length, 0));
  let at = 0;
  for (const batch of batches) {
    bytes.set(batch.bytes, at);
    at += batch.bytes.length;
  }
  const result = readLogs(bytes);
  if (!result.ok) throw new Error(`Joined samples do not read: ${result.reason} at ${result.offset}.`);
  return result.batch;
}
