import type { Nanoseconds, TapHeader } from '@lookout/contract';
import { type LogBatch, RecordingError, readLogs, readRecording } from '@lookout/engine';
import { SegmentCache } from './segment-cache.ts';
import { Snapshot } from './snapshot.ts';

/** As many records as the live sample holds. */
const MAX_RECORDS = 100_000;
const SECOND = 1_000_000_000n;

/**
 * Records that somebody brought, as the preview takes a sample: each stands for itself, and one that says no time is of
 * now. Throws RecordingError for what cannot be read, holds nothing, or holds too much.
 */
export function givenSample(bytes: Uint8Array, generation: number): Snapshot {
  const batches = readRecording(bytes, { takesAnything: true, untimed: new Date().toISOString() });
  const recordCount = batches.reduce((sum, batch) => sum + batch.recordCount, 0);
  if (recordCount === 0) throw new RecordingError('There is no record in it.');
  if (recordCount > MAX_RECORDS)
    throw new RecordingError(
      `There are ${recordCount.toLocaleString('en')} records in it; ${MAX_RECORDS.toLocaleString('en')} is the most. Bring a part of them.`,
    );
  const batch = joined(batches);
  const frame = { header: headerOf(batch), recordCount, firstId: 1, segment: 0, batch, after: null };
  return new Snapshot(generation, [frame], new SegmentCache());
}

/** Protobuf joins repeated fields: requests behind one another are one request. */
function joined(batches: readonly LogBatch[]): LogBatch {
  const bytes = new Uint8Array(batches.reduce((length, batch) => length + batch.bytes.length, 0));
  let at = 0;
  for (const batch of batches) {
    bytes.set(batch.bytes, at);
    at += batch.bytes.length;
  }
  const read = readLogs(bytes);
  if (!read.ok) throw new RecordingError(`The records do not join: ${read.reason} at byte ${read.offset}.`);
  return read.batch;
}

function headerOf(batch: LogBatch): TapHeader {
  const { recordCount: records, bytes } = batch;
  const counts = { recordsIn: records, bytesIn: bytes.length, recordsOut: records, bytesOut: bytes.length };
  return {
    ...{ agent: '', environment: 'given', sequence: 0 },
    ...spanOf(batch),
    strata: [{ service: '', durableId: '', severityNumber: 0, ...counts, sampled: records }],
    stratumOf: new Array<number>(records).fill(0),
    outcomeOf: new Array<number>(records).fill(0),
  };
}

/** From the first record to the last, a second at least, so that rates mean something. */
function spanOf(batch: LogBatch): { from: Nanoseconds; to: Nanoseconds } {
  const moments = Array.from({ length: batch.recordCount }, (_, row) => BigInt(batch.record(row).timestamp));
  const timed = moments.filter((moment) => moment > 0n).sort((a, b) => Number(a - b));
  const from = timed[0] ?? 0n;
  const last = timed.at(-1) ?? 0n;
  const to = last - from < SECOND ? from + SECOND : last;
  return { from: String(from) as Nanoseconds, to: String(to) as Nanoseconds };
}
