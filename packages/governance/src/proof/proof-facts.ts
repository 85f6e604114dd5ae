import type { DeployedProbe, Hash, PersonRef, Revision } from '@lookout/contract';
import type { GivenApproval } from '../review/review-core.ts';
import type { AgentAnswer } from '../rollout/rollout-core.ts';

/** A configuration as agents are offered it, with what it holds of one probe. */
export interface OfferedConfig {
  readonly hash: Hash;
  /** Null when it holds nothing of the probe. */
  readonly probe: DeployedProbe | null;
}

/** One agent, what it is offered, and what it said to it. */
export interface AgentFacts {
  readonly id: string;
  readonly name: string;
  readonly isConnected: boolean;
  readonly offer: OfferedConfig;
  /** The configuration that its answer is about; null before the first. */
  readonly sent: Hash | null;
  readonly answer: AgentAnswer;
  /** The configuration that its last report names; null when it has not reported. */
  readonly reported: Hash | null;
}

/** Everything that the proof of one revision is computed from. */
export interface ProofFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly environment: string;
  readonly reviewId: string;
  readonly revision: Revision;
  /** The approval hash as it was stored when the review began. */
  readonly submittedHash: Hash;
  readonly approvals: readonly GivenApproval[];
  /** Who set the approvals aside; null when nobody did. */
  readonly forcedBy: PersonRef | null;
  /** What an agent is offered that every rollout has reached. */
  readonly offer: OfferedConfig;
  readonly agents: readonly AgentFacts[];
}
