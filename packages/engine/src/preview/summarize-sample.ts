import type { Nanoseconds, PreviewSummary, RecordStatus } from '@lookout/contract';
import type { ProcessResult } from '../stream/process-result.ts';
import type { JoinedSample } from './join-samples.ts';
import { type RowStatuses, STATUSES } from './row-statuses.ts';

interface Tried {
  readonly sample: JoinedSample;
  readonly statuses: RowStatuses;
  readonly finished: ProcessResult;
  /** Rows that the probe itself makes. */
  readonly created: number;
}

/** Counts of the sample, and what they mean for the stream by the weights. */
export function summarizeSample({ sample, statuses, finished, created }: Tried): PreviewSummary {
  const counts: Record<RecordStatus, number> = { kept: 0, changed: 0, dropped: 0, created };
  const weight: Record<RecordStatus, number> = { kept: 0, changed: 0, dropped: 0, created: 0 };
  let [inScope, bytesBefore, bytesAfter] = [0, 0, 0];
  for (let row = 0; row < statuses.rowCount; row++) {
    const status = STATUSES[statuses.of(row)]!;
    const stands = sample.weights[row]!;
    counts[status]++;
    weight[status] += stands;
    if (statuses.isInScope(row)) inScope++;
    bytesBefore += stands * sample.batch.recordBytes(row);
    bytesAfter += stands * finished.outBytesOf(row);
  }
  const before = weight.kept + weight.changed + weight.dropped;
  const perSecond = rateOver(sample);
  return {
    sampledRecords: statuses.rowCount,
    from: nanoseconds(sample.from),
    to: nanoseconds(sample.to),
    inScope,
    ...counts,
    recordsPerSecondBefore: perSecond(before),
    recordsPerSecondAfter: perSecond(before - weight.dropped),
    bytesPerSecondBefore: perSecond(bytesBefore),
    bytesPerSecondAfter: perSecond(bytesAfter),
    shareTouched: before === 0 ? 0 : (weight.changed + weight.dropped) / before,
  };
}

/** Chunks of several processors cover the same time: what counts is the span of all. */
function rateOver({ from, to }: JoinedSample): (total: number) => number {
  const seconds = from === null || to === null ? 0 : Number(to - from) / 1e9;
  return (total) => (seconds > 0 ? total / seconds : 0);
}

function nanoseconds(value: bigint | null): Nanoseconds | null {
  return value === null ? null : (String(value) as Nanoseconds);
}
