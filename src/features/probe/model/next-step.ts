import type { Probe, ProbeState, ProbeStateKind } from '@lookout/contract';

/** What a probe needs next. `review` leads to where it is looked at. */
export type NextStep =
  | { readonly kind: 'submit'; readonly text: string }
  | { readonly kind: 'wait'; readonly reviewId: string; readonly text: string }
  | { readonly kind: 'revise'; readonly reviewId: string; readonly text: string }
  | { readonly kind: 'roll-out'; readonly reviewId: string; readonly revision: number; readonly text: string }
  | { readonly kind: 'switch-on'; readonly text: string }
  | { readonly kind: 'none'; readonly text: string };

type Progress = NonNullable<Probe['pending']>;

/** The step that is due, with the sentence that says so. A newer revision under way goes before everything else. */
export function nextStep(probe: Probe): NextStep {
  const { state } = probe;
  if (probe.pending) return stepOfReview(probe.pending);
  return isProgress(state) ? stepOfReview(state) : RESTING[state.kind](probe);
}

type InProgress = Extract<ProbeState, { kind: Progress['kind'] }>;

function isProgress(state: ProbeState): state is InProgress {
  return state.kind === 'in-review' || state.kind === 'changes-requested' || state.kind === 'approved';
}

const RESTING: Readonly<Record<Exclude<ProbeStateKind, Progress['kind']>, (probe: Probe) => NextStep>> = {
  draft: ({ producesMetrics }) =>
    producesMetrics === null
      ? { kind: 'none', text: 'The query does not compile yet. Edit it before you submit.' }
      : { kind: 'submit', text: 'A second person has to look at it before it can run.' },
  rejected: ({ state }) => ({
    kind: 'submit',
    text: `${rejection(state)} Mend it and submit it again.`,
  }),
  withdrawn: () => ({ kind: 'submit', text: 'Its request was taken back.' }),
  'review-expired': () => ({ kind: 'submit', text: 'Nobody decided in time. Submit it again.' }),
  live: () => ({ kind: 'none', text: '' }),
  paused: ({ state }) =>
    state.kind === 'paused' && state.isRipCord
      ? { kind: 'none', text: 'The rip cord is pulled. It comes back when the cord is released.' }
      : { kind: 'switch-on', text: 'Records pass it untouched. It is still approved and rolled out.' },
  tripped: ({ document }) => ({
    kind: 'switch-on',
    text:
      document.whenTripped === 'drop'
        ? 'It crossed a ceiling. Records in its scope are held back until it runs again.'
        : 'It crossed a ceiling and disabled itself. Records pass it untouched.',
  }),
  scheduled: () => ({ kind: 'none', text: 'It begins by itself.' }),
  'rolling-out': () => ({ kind: 'none', text: '' }),
  'rolled-back': () => ({
    kind: 'submit',
    text: 'Nothing of it runs any more. Mend it and submit it again.',
  }),
  expired: () => ({ kind: 'none', text: 'Give it a later expiry and submit it again to use it.' }),
};

function rejection(state: ProbeState): string {
  return state.kind === 'rejected' ? `${state.by?.name ?? 'Somebody'} rejected it: ${state.reason}` : '';
}

function stepOfReview({ kind, reviewId, revision }: Progress): NextStep {
  const steps: Readonly<Record<Progress['kind'], NextStep>> = {
    'in-review': {
      kind: 'wait',
      reviewId,
      text: `Revision ${revision} waits for a second person to look at it.`,
    },
    'changes-requested': {
      kind: 'revise',
      reviewId,
      text: `Changes were requested for revision ${revision}.`,
    },
    approved: {
      kind: 'roll-out',
      reviewId,
      revision,
      text: `Revision ${revision} is approved and not rolled out yet.`,
    },
  };
  return steps[kind];
}
