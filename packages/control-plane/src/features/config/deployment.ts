import type { DeployedProbe } from '@lookout/contract';
import type { RolloutCore } from '@lookout/governance';

/** What an environment's processors shall run, as stored. */
export interface Deployment {
  readonly isRipCordPulled: boolean;
  readonly probes: readonly DeployedProbe[];
  /** Probes whose newest revision has not reached every ring. */
  readonly stages: readonly Stage[];
}

/** A rollout on its way: processors beyond the reached ring keep what ran before. */
export interface Stage {
  readonly probeId: string;
  readonly rings: RolloutCore['rings'];
  readonly reached: number;
  /** What runs beyond the reached ring; null = nothing. */
  readonly base: DeployedProbe | null;
}
