import type { Nanoseconds, PreviewSummary, RecordStatus } from '@lookout/contract';
import { STATUSES } from './row-statuses.ts';
import type { TriedChunk } from './tried-chunk.ts';

/** Counts of the sample, and what they mean for the stream by the weights; `created` are rows that the probe makes. */
export function summarizeSample(tried: readonly TriedChunk[], created: number): PreviewSummary {
  const totals = new SampleTotals();
  for (const chunk of tried) totals.add(chunk);
  const { count, weight, bytes } = totals;
  const before = weight.reduce((sum, each) => sum + each, 0);
  const span = spanOf(tried);
  const perSecond = rateOver(span);
  return {
    sampledRecords: totals.records,
    from: span && nanoseconds(span.from),
    to: span && nanoseconds(span.to),
    inScope: totals.inScope,
    kept: count[KEPT]!,
    changed: count[CHANGED]!,
    dropped: count[DROPPED]!,
    created,
    recordsPerSecondBefore: perSecond(before),
    recordsPerSecondAfter: perSecond(before - weight[DROPPED]!),
    bytesPerSecondBefore: perSecond(bytes.before),
    bytesPerSecondAfter: perSecond(bytes.after),
    shareTouched: before === 0 ? 0 : (weight[CHANGED]! + weight[DROPPED]!) / before,
  };
}

const [KEPT, CHANGED, DROPPED] = ['kept', 'changed', 'dropped'].map((status) =>
  STATUSES.indexOf(status as RecordStatus),
) as [number, number, number];

/** Sums over all rows, by the index of their status. */
class SampleTotals {
  readonly count = new Float64Array(STATUSES.length);
  readonly weight = new Float64Array(STATUSES.length);
  readonly bytes = { before: 0, after: 0 };
  records = 0;
  inScope = 0;

  add({ chunk, statuses, finished }: TriedChunk): void {
    const { weights, batch } = chunk;
    let [before, after] = [0, 0];
    for (let row = 0; row < statuses.rowCount; row++) {
      const status = statuses.of(row);
      const stands = weights[row]!;
      const bytes = batch.recordBytes(row);
      this.count[status]! += 1;
      this.weight[status]! += stands;
      if (statuses.isInScope(row)) this.inScope++;
      before += stands * bytes;
      after += status === KEPT ? stands * bytes : stands * finished.outBytesOf(row);
    }
    this.records += statuses.rowCount;
    this.bytes.before += before;
    this.bytes.after += after;
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
