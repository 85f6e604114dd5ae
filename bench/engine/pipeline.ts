import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type AgentConfig, contentHash, DEFAULT_BUDGET, type Plan } from '@lookout/contract';
import { type LogBatch, ProbePipeline, readLogs } from '@lookout/engine';

/** The most that the contract lets a budget ask for. */
const MOST_STATE_BYTES = 1_073_741_824;
const MOST_PLAN_BYTES = 16_777_216;

const COMPILER = fileURLToPath(new URL('compile-queries.ts', import.meta.url));

/**
 * Compiles queries of the bench in another process: a gateway gets plans and never holds the compiler, whose many objects
 * every collection of garbage would walk through. Throws an Error when one does not compile.
 */
function plansOf(sources: readonly string[]): Plan[] {
  const output = execFileSync(process.execPath, [COMPILER], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
    maxBuffer: MOST_PLAN_BYTES,
  });
  return JSON.parse(output) as Plan[];
}

/** Compiles one query. */
export function planOf(source: string): Plan {
  return plansOf([source])[0]!;
}

/** Reads a request as the gateway does. */
export function batchOf(bytes: Uint8Array): LogBatch {
  const result = readLogs(bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.batch;
}

/** What leaves a pipeline for these bytes. Throws when it emptied the batch, which no query of the bench does. */
export function bytesAfter(pipeline: ProbePipeline, bytes: Uint8Array): Uint8Array {
  const out = pipeline.process(batchOf(bytes)).bytes;
  if (out === null) throw new Error('The pipeline left no records.');
  return out;
}

/** A pipeline with a probe for each query, and ceilings that a bench does not cross. */
export function pipelineOf(sources: readonly string[]): ProbePipeline {
  const clock = { now: () => BigInt(Date.now()) * 1_000_000n, cpu: () => 0 };
  const pipeline = new ProbePipeline({ environment: 'production', clock });
  const probes = plansOf(sources).map(probeOf);
  const configured = pipeline.configure({
    format: 1,
    environment: 'production',
    isRipCordPulled: false,
    probes,
  });
  if (!configured.ok) throw new Error(configured.error);
  return pipeline;
}

function probeOf(plan: Plan, index: number): AgentConfig['probes'][number] {
  return {
    probeId: `prb_${String(index).padStart(16, '0')}`,
    title: `bench ${index}`,
    revision: 1,
    contentHash: contentHash(plan),
    plan,
    planHash: contentHash(plan),
    isEnabled: true,
    scope: { environment: 'production', services: [], attributes: [] },
    budget: { ...DEFAULT_BUDGET, recordsOutPerSecond: 10_000_000, stateBytes: MOST_STATE_BYTES },
    originals: 'keep',
    whenTripped: 'pass',
    expiresAt: null,
    epoch: 0,
  };
}
