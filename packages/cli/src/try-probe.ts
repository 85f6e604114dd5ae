import type { Json, PreviewSummary, RecordExample } from '@lookout/contract';
import {
  type Instant,
  instantFromNanoseconds,
  type LogBatch,
  nanosecondsOf,
  parseDatetime,
  previewPlan,
  readableRows,
  type SampleChunk,
} from '@lookout/engine';
import { InputError } from './input-error.ts';
import type { LoadedProbe } from './probe-file.ts';

/** What a probe did to recorded telemetry. */
export interface Trial {
  readonly records: readonly RecordExample[];
  /** The rows of an aggregate, by column; none for a transform. */
  readonly rows: readonly Readonly<Record<string, Json>>[];
  readonly summary: Pick<PreviewSummary, 'inScope' | 'kept' | 'changed' | 'dropped' | 'created'>;
}

/** Runs a probe over recordings, by the code that runs it on the stream. */
export function tryProbe(
  { plan, document }: LoadedProbe,
  batches: readonly LogBatch[],
  now: string | undefined,
): Trial {
  const samples = batches.map(toChunk);
  const { scope, originals } = document;
  const preview = previewPlan({ plan, scope, originals, samples, now: momentOf(now, samples) });
  const { inScope, kept, changed, dropped, created } = preview.summary;
  const total = samples.reduce((sum, { batch }) => sum + batch.recordCount, 0);
  return {
    records: preview.page(null, { offset: 0, limit: total }),
    rows: preview.result ? readableRows(preview.result) : [],
    summary: { inScope, kept, changed, dropped, created },
  };
}

/** Each record stands for itself. */
function toChunk(batch: LogBatch): SampleChunk {
  const times = Array.from({ length: batch.recordCount }, (_, row) => BigInt(batch.record(row).timestamp));
  const sorted = times.sort((a, b) => (a < b ? -1 : 1));
  const weights = new Float64Array(batch.recordCount).fill(1);
  return { batch, weights, from: sorted[0] ?? 0n, to: sorted.at(-1) ?? 0n };
}

function momentOf(now: string | undefined, samples: readonly SampleChunk[]): Instant {
  if (now === undefined) {
    const latest = samples.map(({ to }) => to).sort((a, b) => (a < b ? -1 : 1));
    return instantFromNanoseconds(latest.at(-1) ?? 0n);
  }
  const moment = parseDatetime(now);
  if (!moment) throw new InputError(`--now: \`${now}\` is not a time, such as 2026-01-31T12:30:00Z.`);
  return instantFromNanoseconds(nanosecondsOf(moment));
}
