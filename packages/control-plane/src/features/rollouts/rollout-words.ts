import type { ProbeEvent, RolloutState } from '@lookout/contract';
import type { RolloutEvent } from '@lookout/governance';
import type { StoredRollout } from './stored-rollout.ts';

/** An entry of a probe's history, as far as words go. */
export interface Words {
  readonly kind: ProbeEvent['kind'];
  readonly text: string;
}

/** How a probe's history tells that an event brought its rollout into a state; null where it does not mention it. */
export function wordsOf({ core, revision }: StoredRollout, event: RolloutEvent): Words | null {
  if (event.kind === 'resume' || event.kind === 'continue')
    return {
      kind: 'rollout-resumed',
      text: `${event.by.name} let the rollout of revision ${revision} go on.`,
    };
  const who = 'by' in event ? (event.by?.name ?? null) : null;
  return (words[core.state.kind] as (state: RolloutState, about: About) => Words | null)(core.state, {
    revision,
    who,
    ringName: (ring) => core.rings[ring]?.name ?? String(ring + 1),
    rings: core.rings.length,
  });
}

interface About {
  readonly revision: number;
  readonly who: string | null;
  readonly ringName: (ring: number) => string;
  readonly rings: number;
}

const words: {
  readonly [K in RolloutState['kind']]: (
    state: Extract<RolloutState, { kind: K }>,
    about: About,
  ) => Words | null;
} = {
  scheduled: () => null,
  delivering: ({ ring }, { rings, ringName }) =>
    rings === 1
      ? null
      : { kind: 'ring-reached', text: `Ring ${ring + 1} of ${rings} (${ringName(ring)}) gets the revision.` },
  baking: () => null,
  paused: ({ reason }, { who }) => ({
    kind: 'rollout-paused',
    text: reason ? `The rollout is paused: ${reason}` : `${who} paused the rollout.`,
  }),
  halted: ({ reason }, { revision }) => ({
    kind: 'rollout-halted',
    text: `The rollout of revision ${revision} halted by itself: ${reason}`,
  }),
  'rolling-back': ({ reason, by }, { revision }) => ({
    kind: by ? 'rolling-back' : 'rollout-halted',
    text: by
      ? `${by.name} rolls revision ${revision} back: ${reason}`
      : `The rollout of revision ${revision} halted by itself and goes back: ${reason}`,
  }),
  complete: (_, { revision, rings }) =>
    rings === 1 ? null : { kind: 'rollout-complete', text: `Revision ${revision} has reached every ring.` },
  'rolled-back': (_, { revision }) => ({
    kind: 'rolled-back',
    text: `Revision ${revision} is rolled back: every processor runs what ran before.`,
  }),
  aborted: ({ by, reason }, { revision }) => ({
    kind: 'rollout-aborted',
    text: `${by ? `${by.name} aborted the rollout` : 'The rollout'} of revision ${revision}${by ? '' : ' was aborted'}${reason ? `: ${reason}` : '.'}`,
  }),
  superseded: (_, { revision }) => ({
    kind: 'rollout-aborted',
    text: `A newer revision takes the place of revision ${revision}, whose rollout had not begun.`,
  }),
};
