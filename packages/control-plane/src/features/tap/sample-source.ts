import type { TapFrame } from '@lookout/contract';
import { readLogs, type SampleChunk } from '@lookout/engine';
import type { Clock } from '../../lib/clock.ts';
import type { TapSampleSource } from '../../ports.ts';
import type { TapHub } from './tap-hub.ts';

/** The sample of the last minute as the engine's preview takes it. */
export function createSampleSource(hub: TapHub, clock: Clock): TapSampleSource {
  return {
    sample: (environment) =>
      hub.recent(environment, clock.now()).flatMap(({ frame }) => toChunk(frame) ?? []),
  };
}

/** A frame as a chunk of the sample; null when it carries no readable record. */
function toChunk({ header, before }: TapFrame): SampleChunk | null {
  const read = readLogs(before);
  if (!read.ok || read.batch.recordCount !== header.stratumOf.length) return null;
  const weights = Float64Array.from(header.stratumOf, (index) => {
    const stratum = header.strata[index];
    return stratum && stratum.sampled > 0 ? stratum.recordsIn / stratum.sampled : 1;
  });
  return { batch: read.batch, weights, from: BigInt(header.from), to: BigInt(header.to) };
}
