import type { Nanoseconds, PreviewSummary, RecordStatus } from '@lookout/contract';
import { STATUSES } from './row-statuses.ts';
import type { TriedChunk } from './tried-chunk.ts';

type Totals = Record<RecordStatus, number>;

/** Counts of the sample, and what they mean for the stream by the weights; `created` are rows that the probe makes. */
export function summarizeSample(tried: readonly TriedChunk[], created: number): PreviewSummary {
  const totals = new SampleTotals();
  for (const chunk of tried) totals.add(chunk);
  const { weight, bytes } = totals;
  const before = weight.kept + weight.changed + weight.dropped;
  const span = spanOf(tried);
  const perSecond = rateOver(span);
  return {
    sampledRecords: totals.records,
    from: span && nanoseconds(span.from),
    to: span && nanoseconds(span.to),
    inScope: totals.inScope,
    ...totals.count,
    created,
    recordsPerSecondBefore: perSecond(before),
    recordsPerSecondAfter: perSecond(before - weight.dropped),
    bytesPerSecondBefore: perSecond(bytes.before),
    bytesPerSecondAfter: perSecond(bytes.after),
    shareTouched: before === 0 ? 0 : (weight.changed + weight.dropped) / before,
  };
}

class SampleTotals {
  readonly count: Totals = { kept: 0, changed: 0, dropped: 0, created: 0 };
  readonly weight: Totals = { kept: 0, changed: 0, dropped: 0, created: 0 };
  readonly bytes = { before: 0, after: 0 };
  records = 0;
  inScope = 0;

  add({ chunk, statuses, finished }: TriedChunk): void {
    const { weights, batch } = chunk;
    this.records += statuses.rowCount;
    for (let row = 0; row < statuses.rowCount; row++) {
      const status = STATUSES[statuses.of(row)]!;
      const stands = weights[row]!;
      this.count[status]++;
      this.weight[status] += stands;
      if (statuses.isInScope(row)) this.inScope++;
      this.bytes.before += stands * batch.recordBytes(row);
      this.bytes.after += stands * finished.outBytesOf(row);
    }
  }
}

interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** Chunks of several processors cover the same time: what counts is the span of all. */
function spanOf(tried: readonly TriedChunk[]): Span | null {
  const [first, ...others] = tried.map(({ chunk }) => chunk);
  if (!first) return null;
  let { from, to } = first;
  for (const chunk of others) {
    if (chunk.from < from) from = chunk.from;
    if (chunk.to > to) to = chunk.to;
  }
  return { from, to };
}

function rateOver(span: Span | null): (total: number) => number {
  const seconds = span === null ? 0 : Number(span.to - span.from) / 1e9;
  return (total) => (seconds > 0 ? total / seconds : 0);
}

function nanoseconds(value: bigint): Nanoseconds {
  return String(value) as Nanoseconds;
}
