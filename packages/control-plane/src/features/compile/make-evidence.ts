import { contentHash, type Evidence } from '@lookout/contract';
import { PlanError, previewPlan, readLogs, type SampleChunk, toEvidence } from '@lookout/engine';
import type { ChunkBytes, Job } from './worker-protocol.ts';

/** The most text, in UTF-16 units, that the evidence of one review may take. */
const MAX_EVIDENCE_LENGTH = 16_777_216;

/** What a plan does to a sample, by the engine that the gateways and the preview run. */
export function makeEvidence(job: Extract<Job, { kind: 'evidence' }>): Evidence {
  const { plan, scope, originals } = job;
  const now = { ms: job.now, nanos: 0 };
  const samples = job.chunks.map(toSample);
  return kept(toEvidence(previewPlan({ plan, scope, originals, samples, now }), contentHash(plan)));
}

/** Here in the worker, because writing hundreds of megabytes would stall every request of the server's thread. */
function kept(evidence: Evidence): Evidence {
  if (JSON.stringify(evidence).length <= MAX_EVIDENCE_LENGTH) return evidence;
  throw new PlanError(
    'This query makes values too large to keep with a review. Shorten them, as with `substring`.',
  );
}

function toSample({ bytes, weights, from, to }: ChunkBytes): SampleChunk {
  const read = readLogs(bytes);
  if (!read.ok) throw new Error(`The sample is malformed at offset ${read.offset}: ${read.reason}`);
  return { batch: read.batch, weights, from, to };
}
