import type { Confirmation, Probe, ProbeState } from '@lookout/contract';
import type { AgentConfirmation } from '../../ports.ts';
import type { DeployedFacts, ProbeFacts } from './probe-facts.ts';

/** What the state rules look at. */
export interface StateInput {
  readonly facts: ProbeFacts;
  /** How far each processor has confirmed the last change of this probe. */
  readonly confirmations: readonly AgentConfirmation[];
  readonly now: number;
}

/** Where a probe stands, from what is stored and what its processors confirmed. */
export function probeState(input: StateInput): ProbeState {
  const { deployed } = input.facts;
  return deployed ? deployedState(input, deployed) : undeployedState(input.facts);
}

/** The review of a newer revision than the deployed one; null when there is none to wait for. */
export function pendingReview({ review, deployed }: ProbeFacts): Probe['pending'] {
  if (!deployed || !review || review.revision === deployed.revision) return null;
  const kind = reviewKind(review.state);
  return kind && { revision: review.revision, reviewId: review.id, kind };
}

function undeployedState({ review }: ProbeFacts): ProbeState {
  const kind = review && reviewKind(review.state);
  return review && kind ? { kind, reviewId: review.id, revision: review.revision } : { kind: 'draft' };
}

type ReviewKind = NonNullable<Probe['pending']>['kind'];

function reviewKind(state: NonNullable<ProbeFacts['review']>['state']): ReviewKind | null {
  if (state === 'open') return 'in-review';
  return state === 'approved' || state === 'changes-requested' ? state : null;
}

function deployedState(input: StateInput, deployed: DeployedFacts): ProbeState {
  const { revision, expiresAt, trip, switchedAt, switchedBy } = deployed;
  if (expiresAt !== null && Date.parse(expiresAt) <= input.now) {
    return { kind: 'expired', revision, since: expiresAt };
  }
  const confirmation = confirmationOf(input, deployed);
  if (!deployed.isEnabled) {
    return { kind: 'paused', revision, since: switchedAt, by: switchedBy, isRipCord: false, confirmation };
  }
  const { ripCord } = input.facts;
  if (ripCord.isPulled) {
    const [since, by] = [ripCord.at ?? switchedAt, ripCord.by ?? switchedBy];
    return { kind: 'paused', revision, since, by, isRipCord: true, confirmation };
  }
  if (trip) return { kind: 'tripped', revision, since: trip.at, reason: trip.reason };
  return { kind: 'live', revision, since: later(switchedAt, ripCord.at), confirmation };
}

/** How many processors confirmed the last change, and how long the slowest took. */
export function confirmationOf({ confirmations, facts }: StateInput, deployed: DeployedFacts): Confirmation {
  const confirmed = confirmations.filter((agent) => agent.confirmedAt !== null);
  const isComplete = confirmations.length > 0 && confirmed.length === confirmations.length;
  return {
    confirmed: confirmed.length,
    total: confirmations.length,
    requestedAt: later(deployed.switchedAt, facts.ripCord.at),
    milliseconds: isComplete ? (deployed.confirmedMilliseconds ?? slowest(confirmed)) : null,
  };
}

/** The longest time that a confirmation took; null when none was measured. */
export function slowest(confirmations: readonly AgentConfirmation[]): number | null {
  const times = confirmations.map((agent) => agent.milliseconds).filter((time) => time !== null);
  return times.length > 0 ? Math.max(...times) : null;
}

function later(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}
