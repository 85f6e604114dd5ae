import { type AgentConfig, contentHash, DEFAULT_BUDGET, type Plan } from '@lookout/contract';
import { type LogBatch, ProbePipeline, readLogs } from '@lookout/engine';
import { createLanguage } from '@lookout/kql';

/** The most that the contract lets a budget ask for. */
const MOST_STATE_BYTES = 1_073_741_824;

const language = createLanguage();

/** Compiles one of the bench's queries. Throws an Error when it does not compile. */
export function planOf(source: string): Plan {
  const { plan, diagnostics } = language.compile(source);
  if (!plan) throw new Error(`The bench's query does not compile: ${diagnostics[0]?.message}`);
  return plan;
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
  const probes = sources.map((source, index) => probeOf(planOf(source), index));
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
