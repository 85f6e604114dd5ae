import type { Confirmation, Probe, ProbeState, RolloutState } from '@lookout/contract';
import { assertNever } from '../../lib/assert-never.ts';
import type { AgentConfirmation } from '../../ports.ts';
import type { DeployedFacts, NewestReview, ProbeFacts, RolloutFacts } from './probe-facts.ts';

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

function undeployedState({ review, rollout }: ProbeFacts): ProbeState {
  const rolled = rollout && undeployedRollout(rollout, review?.revision);
  if (rolled) return rolled;
  return review ? reviewedState(review) : { kind: 'draft' };
}

/** Of what never ran: where its newest review stands. Edited after it was submitted, it is a draft again. */
function reviewedState(review: NewestReview): ProbeState {
  const { id: reviewId, revision, state, updatedAt, closed } = review;
  const ended = { reviewId, revision, ...(closed ?? { at: updatedAt, by: null, reason: '' }) };
  const { at: since, ...end } = ended;
  switch (state) {
    case 'open':
      return { kind: 'in-review', reviewId, revision };
    case 'approved':
    case 'forced':
      return { kind: 'approved', reviewId, revision };
    case 'changes-requested':
      return { kind: state, reviewId, revision };
    case 'rejected':
    case 'withdrawn':
      return { kind: state, since, ...end };
    case 'expired':
      return { kind: 'review-expired', since, ...end };
    case 'voided':
    case 'stale':
    case 'superseded':
      return { kind: 'draft' };
    default:
      return assertNever(state);
  }
}

/** Of what never ran, or was taken back, until a newer revision is under review. */
function undeployedRollout(
  { id: rolloutId, revision, state }: RolloutFacts,
  reviewed: number | undefined,
): ProbeState | null {
  if (state.kind === 'scheduled') return { kind: 'scheduled', revision, rolloutId, at: state.at };
  if (reviewed !== revision) return null;
  if (state.kind === 'rolling-back' || state.kind === 'rolled-back') {
    const since = state.kind === 'rolled-back' ? state.at : state.since;
    return { kind: 'rolled-back', revision, rolloutId, since, reason: state.reason };
  }
  if (state.kind !== 'aborted') return null;
  return { kind: 'rolled-back', revision, rolloutId, since: state.at, reason: state.reason ?? 'aborted' };
}

type ReviewKind = NonNullable<Probe['pending']>['kind'];

function reviewKind(state: NonNullable<ProbeFacts['review']>['state']): ReviewKind | null {
  if (state === 'open') return 'in-review';
  if (state === 'forced') return 'approved';
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
  const rollingOut = rolloutState(input.facts, confirmation);
  if (rollingOut) return rollingOut;
  return { kind: 'live', revision, since: later(switchedAt, ripCord.at), confirmation };
}

/** Live is only what has arrived: until then a probe is on its way. */
function rolloutState({ rollout }: ProbeFacts, confirmation: Confirmation): ProbeState | null {
  if (!rollout) return null;
  const { state, id: rolloutId, rings } = rollout;
  if (!isUnderWay(state)) return null;
  const since = state.kind === 'baking' ? state.until : state.since;
  const { revision } = rollout;
  return {
    kind: 'rolling-out',
    revision,
    rolloutId,
    since,
    ring: state.ring,
    rings,
    phase: state.kind,
    confirmation,
  };
}

type UnderWay = Extract<
  RolloutState,
  { kind: 'delivering' | 'baking' | 'paused' | 'halted' | 'rolling-back' }
>;

function isUnderWay(state: RolloutState): state is UnderWay {
  return 'ring' in state;
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
