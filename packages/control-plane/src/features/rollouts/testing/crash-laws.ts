import type { Probe, RolloutState, RolloutSummary } from '@lookout/contract';

/** What people were promised about a probe before its control plane died. */
export interface Promises {
  /** Off was answered, and nobody asked for on since. */
  readonly isOff: boolean;
  /** Revisions that somebody other than the author may have approved. */
  readonly approved: ReadonlySet<number>;
  /** Revisions whose rollout was answered to have begun. */
  readonly rolledOut: ReadonlySet<number>;
}

/** What is found after the restart. */
export interface Found {
  readonly probe: Probe;
  /** The newest first. */
  readonly rollouts: readonly RolloutSummary[];
  /** What each processor is offered of the probe; null for nothing. */
  readonly offers: readonly ({ readonly revision: number; readonly isEnabled: boolean } | null)[];
}

/** The breaches of the laws of rollouts in what was found, in words; none when all hold. */
export function breachesOf(promises: Promises, found: Found): string[] {
  return [...offBreaches(promises, found), ...lostPromises(promises, found), ...halfStates(found)];
}

/** The rollout that is under way. */
export function activeOf(rollouts: readonly RolloutSummary[]): RolloutSummary | undefined {
  return rollouts.find(isUnderWay);
}

function offBreaches({ isOff }: Promises, { offers }: Found): string[] {
  const isOn = offers.some((offer) => offer?.isEnabled);
  return isOff && isOn ? ['off was answered, and a processor is offered on'] : [];
}

function lostPromises({ approved, rolledOut }: Promises, { probe, rollouts }: Found): string[] {
  const started = new Set(rollouts.map(({ revision }) => revision));
  const lost = [...rolledOut].filter((revision) => !started.has(revision));
  const { deployedRevision } = probe;
  return [
    ...lost.map((revision) => `the rollout of revision ${revision} was answered, and is gone`),
    ...(deployedRevision !== null && !approved.has(deployedRevision)
      ? [`revision ${deployedRevision} is live, and nobody approved it`]
      : []),
  ];
}

function halfStates({ probe, rollouts, offers }: Found): string[] {
  const underWay = rollouts.filter(isUnderWay);
  const newest = rollouts[0];
  const expected = newest && expectedRevision(newest);
  const known = new Set([probe.deployedRevision, ...underWay.map(({ baseRevision }) => baseRevision)]);
  const strange = offers.filter((offer) => offer && !known.has(offer.revision));
  return [
    ...(underWay.length > 1 ? [`${underWay.length} rollouts are under way`] : []),
    ...(expected !== undefined && expected !== probe.deployedRevision
      ? [`the rollout is ${newest?.state.kind}, and revision ${probe.deployedRevision} is deployed`]
      : []),
    ...strange.map((offer) => `a processor is offered revision ${offer?.revision}, which nothing asks for`),
  ];
}

/** What has to be deployed where a rollout stands so; undefined where that depends on what was before. */
function expectedRevision({ state, revision, baseRevision }: RolloutSummary): number | null | undefined {
  if (BEGUN.has(state.kind)) return revision;
  return TAKEN_BACK.has(state.kind) ? baseRevision : undefined;
}

type Kind = RolloutState['kind'];
const BEGUN: ReadonlySet<Kind> = new Set(['delivering', 'baking', 'paused', 'halted', 'complete']);
const TAKEN_BACK: ReadonlySet<Kind> = new Set(['rolling-back', 'rolled-back']);
const ENDS: ReadonlySet<Kind> = new Set(['complete', 'rolled-back', 'aborted', 'superseded']);

function isUnderWay({ state }: RolloutSummary): boolean {
  return !ENDS.has(state.kind);
}
