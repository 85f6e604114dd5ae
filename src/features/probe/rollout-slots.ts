import type { Probe } from '@lookout/contract';
import type { ComponentType } from 'react';

/** What the page of a probe shows of rollouts, which are another feature's. */
export interface RolloutSlots {
  /** Where the newest rollout stands. */
  readonly Panel: ComponentType<{ readonly probe: Probe }>;
  /** Starts the rollout of an approved revision. */
  readonly Action: ComponentType<{ readonly probe: Probe; readonly revision: number }>;
}
