import { contentHash, type Evidence } from '@lookout/contract';
import { previewPlan, readLogs, type SampleChunk, toEvidence } from '@lookout/engine';
import type { ChunkBytes, Job } from './worker-protocol.ts';

/** What a plan does to a sample, by the engine that the gateways and the preview run. */
export function makeEvidence(job: Extract<Job, { kind: 'evidence' }>): Evidence {
  const { plan, scope, originals } = job;
  const now = { ms: job.now, nanos: 0 };
  const samples = job.chunks.map(toSample);
  return toEvidence(previewPlan({ plan, scope, originals, samples, now }), contentHash(plan));
}

function toSample({ bytes, weights, from, to }: ChunkBytes): SampleChunk {
  const read = readLogs(bytes);
  if (!read.ok) throw new Error(`The sample is malformed at offset ${read.offset}: ${read.reason}`);
  return { batch: read.batch, weights, from, to };
}
