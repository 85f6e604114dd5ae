import { type AgentConfig, type DeployedProbe, TAP_OUTCOMES } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';
import { ProbePipeline } from '../stream/probe-pipeline.ts';

const KEPT = TAP_OUTCOMES.indexOf('kept');
/** A trial is no risk to anybody: what it measures is not the probe's cost on the stream. */
const NO_LIMIT = Object.freeze({
  cpuMillisecondsPerSecond: 1000,
  stateBytes: 1_073_741_824,
  recordsOutPerSecond: 10_000_000,
});

interface Trial {
  readonly probeId: string;
  readonly pipeline: ProbePipeline;
}

/**
 * The live probes of a configuration, each tried by itself on sampled records: which of them does it drop, change or
 * count? Short-lived, for windows stay open: make a new one for each look at the sample.
 */
export class ProbeTrial {
  readonly #trials: readonly Trial[];

  /** `now` in nanoseconds: what probes that ask for the time get. Nothing acts while the rip cord is pulled. */
  constructor(config: AgentConfig, now: bigint) {
    const live = config.isRipCordPulled ? [] : config.probes.filter((probe) => isLive(probe, now));
    this.#trials = live.flatMap((probe) => openTrial(probe, config, now) ?? []);
  }

  /** Calls `found` with each live probe and each row of the batch on which it acts. */
  run(batch: LogBatch, found: (probeId: string, row: number) => void): void {
    for (const { probeId, pipeline } of this.#trials) {
      const { outcomeOf } = pipeline.process(batch);
      for (let row = 0; row < outcomeOf.length; row++) if (outcomeOf[row] !== KEPT) found(probeId, row);
    }
  }
}

function isLive({ isEnabled, expiresAt }: DeployedProbe, now: bigint): boolean {
  return isEnabled && (expiresAt === null || now < BigInt(Date.parse(expiresAt)) * 1_000_000n);
}

/** Dropping its originals makes an aggregate show which records it counts. Null for a plan that does not load. */
function openTrial(probe: DeployedProbe, { environment }: AgentConfig, now: bigint): Trial | null {
  const pipeline = new ProbePipeline({ clock: { now: () => now, cpu: () => 0 }, environment });
  const shown: DeployedProbe = { ...probe, originals: 'drop', budget: NO_LIMIT };
  const config = { format: 1 as const, environment, isRipCordPulled: false, probes: [shown] };
  return pipeline.configure(config).ok ? { probeId: probe.probeId, pipeline } : null;
}
