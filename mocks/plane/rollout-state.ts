import type { Probe, ProbeState } from '@lookout/contract';
import type { MockRollout } from './rollout-store.ts';

/** The state that a rollout gives its probe now; null where the probe's own state goes first, as off does. */
export function rolledState(probe: Probe, rollout: MockRollout, now: string): ProbeState | null {
  const { state } = rollout.core;
  const { revision, id: rolloutId } = rollout;
  if (probe.state.kind === 'paused' && state.kind !== 'delivering') return null;
  const confirmation = confirmationOf(probe, now);
  if ('ring' in state) {
    const since = state.kind === 'baking' ? state.until : state.since;
    const at = { ring: state.ring, rings: rollout.core.rings.length, phase: state.kind };
    return { kind: 'rolling-out', revision, rolloutId, since, ...at, confirmation };
  }
  if (state.kind === 'complete') return { kind: 'live', revision, since: now, confirmation };
  if (state.kind === 'scheduled' || state.kind === 'superseded') return null;
  return ended(rollout, { confirmation, now, reason: state.reason ?? 'aborted' });
}

function ended(
  rollout: MockRollout,
  {
    confirmation,
    now,
    reason,
  }: { confirmation: Extract<ProbeState, { kind: 'live' }>['confirmation']; now: string; reason: string },
): ProbeState {
  const { baseRevision, isBaseOn, revision, id: rolloutId, startedBy: by } = rollout;
  if (baseRevision === null) return { kind: 'rolled-back', revision, rolloutId, since: now, reason };
  const back = { revision: baseRevision, since: now, confirmation };
  return isBaseOn ? { kind: 'live', ...back } : { kind: 'paused', by, isRipCord: false, ...back };
}

function confirmationOf({ state }: Probe, requestedAt: string) {
  if (state.kind === 'rolling-out') return state.confirmation;
  return { confirmed: 0, total: 1, requestedAt, milliseconds: null };
}
