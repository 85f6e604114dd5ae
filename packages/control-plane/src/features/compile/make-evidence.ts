import { contentHash, type Evidence } from '@lookout/contract';
import {
  maskEvidence,
  maskLogs,
  PlanError,
  previewPlan,
  readLogs,
  runProbeTests,
  type SampleChunk,
  toEvidence,
} from '@lookout/engine';
import type { ChunkBytes, Job } from './worker-protocol.ts';

/** The most text, in UTF-16 units, that the evidence of one review may take. */
const MAX_EVIDENCE_LENGTH = 16_777_216;

type EvidenceJob = Extract<Job, { kind: 'evidence' }>;

/**
 * What a plan does to a sample, by the engine that the gateways and the preview run. The figures are those of the
 * stream as it is. Records and results come from the masked sample, as readers of reviews need not have the right to
 * see secrets: masking what comes out of the plan would not do, for the plan could have given a secret another name.
 */
export function makeEvidence(job: EvidenceJob): Evidence {
  const { summary, microsecondsPerRecord } = measured(job);
  const shown = runOver(job, job.chunks.map(maskChunk));
  const tests = job.tests?.length ? { tests: runProbeTests(job, job.tests) } : {};
  return kept({ ...maskEvidence(shown), summary, microsecondsPerRecord, ...tests });
}

/** The stream as it is, with the time that it took: the first run, while nothing is warm yet, as at a gateway's start. */
function measured(job: EvidenceJob) {
  const startedAt = performance.now();
  const { summary } = runOver(job, job.chunks);
  const microseconds = (performance.now() - startedAt) * 1000;
  return { summary, microsecondsPerRecord: microseconds / Math.max(1, summary.inScope) };
}

function runOver({ plan, scope, originals, now: ms }: EvidenceJob, chunks: readonly ChunkBytes[]): Evidence {
  const samples = chunks.map(toSample);
  const preview = previewPlan({ plan, scope, originals, samples, now: { ms, nanos: 0 } });
  return toEvidence(preview, contentHash(plan));
}

function maskChunk(chunk: ChunkBytes): ChunkBytes {
  const bytes = maskLogs(chunk.bytes);
  if (!bytes) throw new Error('The sample cannot be masked: it is malformed.');
  return { ...chunk, bytes };
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
