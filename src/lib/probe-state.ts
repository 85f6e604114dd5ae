import type { Confirmation, Probe, ProbeState, ProbeStateKind } from '@lookout/contract';
import {
  BadgeCheck,
  CalendarClock,
  CircleDot,
  CirclePause,
  CircleX,
  Eye,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  MessageSquareWarning,
  OctagonAlert,
  PencilLine,
  Split,
  TimerOff,
  Undo,
  Undo2,
  Unplug,
} from 'lucide-react';
import { formatAbsoluteTime, formatDuration } from './format.ts';

/** What a probe's state is called on screen. */
export const STATE_LABELS: Readonly<Record<ProbeStateKind, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  'review-expired': 'Review expired',
  live: 'Live',
  paused: 'Paused',
  tripped: 'Tripped',
  expired: 'Expired',
  scheduled: 'Scheduled',
  'rolling-out': 'Rolling out',
  'rolled-back': 'Rolled back',
};

interface StateSign {
  readonly label: string;
  readonly tone: 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';
  readonly icon: LucideIcon;
}

const SIGNS: Readonly<Record<ProbeStateKind, Omit<StateSign, 'label'>>> = {
  draft: { tone: 'neutral', icon: PencilLine },
  'in-review': { tone: 'info', icon: Eye },
  'changes-requested': { tone: 'warn', icon: MessageSquareWarning },
  approved: { tone: 'accent', icon: BadgeCheck },
  rejected: { tone: 'bad', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Undo },
  'review-expired': { tone: 'neutral', icon: Hourglass },
  live: { tone: 'good', icon: CircleDot },
  paused: { tone: 'neutral', icon: CirclePause },
  tripped: { tone: 'bad', icon: Unplug },
  expired: { tone: 'neutral', icon: TimerOff },
  scheduled: { tone: 'accent', icon: CalendarClock },
  'rolling-out': { tone: 'info', icon: Split },
  'rolled-back': { tone: 'warn', icon: Undo2 },
};

/** A state as a word, a tone and an icon; pending is never shown as done. */
export function stateSign(state: ProbeState): StateSign {
  if (state.kind === 'rolling-out') return rolloutSign(state);
  if (!isPending(state)) return { label: STATE_LABELS[state.kind], ...SIGNS[state.kind] };
  const label = state.kind === 'live' ? 'Switching on' : 'Switching off';
  return { label, tone: 'neutral', icon: LoaderCircle };
}

type RollingOut = Extract<ProbeState, { kind: 'rolling-out' }>;

const PHASES: Readonly<Record<RollingOut['phase'], StateSign>> = {
  delivering: { label: 'Rolling out', tone: 'info', icon: LoaderCircle },
  baking: { label: 'Rolling out', ...SIGNS['rolling-out'] },
  paused: { label: 'Rollout paused', tone: 'neutral', icon: CirclePause },
  halted: { label: 'Rollout halted', tone: 'bad', icon: OctagonAlert },
  'rolling-back': { label: 'Rolling back', tone: 'warn', icon: Undo2 },
};

function rolloutSign({ phase }: RollingOut): StateSign {
  return PHASES[phase];
}

/** Whether a switch is under way: asked for, and not confirmed by every processor yet. */
export function isPending(state: ProbeState): boolean {
  return confirmationOf(state)?.milliseconds === null;
}

/** Whether records pass the probe's valve as far as people decided. */
export function isSwitchedOn(state: ProbeState): boolean {
  return state.kind === 'live' || (state.kind === 'rolling-out' && state.phase !== 'rolling-back');
}

/** Whether there is anything to switch: only what was rolled out. */
export function canSwitch(probe: Probe): boolean {
  return probe.deployedRevision !== null && probe.state.kind !== 'expired';
}

/** One short sentence about the state, beyond its name; empty when the name says it all. */
export function stateDetail(state: ProbeState): string {
  const details: { readonly [K in ProbeStateKind]: (of: Extract<ProbeState, { kind: K }>) => string } = {
    draft: () => '',
    'in-review': ({ revision }) => `revision ${revision}`,
    'changes-requested': ({ revision }) => `revision ${revision}`,
    approved: ({ revision }) => `revision ${revision}, ready to roll out`,
    rejected: ({ by, reason }) => `${by?.name ?? 'somebody'}: ${reason}`,
    withdrawn: ({ revision }) => `revision ${revision}`,
    'review-expired': ({ revision }) => `nobody decided on revision ${revision} in time`,
    live: ({ confirmation }) => confirmationText('live', confirmation),
    paused: ({ confirmation, isRipCord }) =>
      `${confirmationText('off', confirmation)}${isRipCord ? ' by the rip cord' : ''}`,
    tripped: ({ reason }) => reason,
    expired: () => 'off everywhere',
    scheduled: ({ revision, at }) => `revision ${revision}, from ${formatAbsoluteTime(at)}`,
    'rolling-out': ({ ring, rings, phase, confirmation }) =>
      `ring ${ring + 1} of ${rings}, ${phase === 'delivering' ? confirmationText('live', confirmation) : phase}`,
    'rolled-back': ({ reason }) => reason,
  };
  return (details[state.kind] as (of: ProbeState) => string)(state);
}

/** `live on 1 of 1, 180 ms`, or how far the processors have come. */
function confirmationText(word: 'live' | 'off', confirmation: Confirmation): string {
  const { confirmed, total, milliseconds } = confirmation;
  if (total === 0) return 'no processor is connected';
  if (milliseconds === null) return `waiting for ${total - confirmed} of ${total}`;
  return `${word} on ${confirmed} of ${total}, ${formatDuration(milliseconds)}`;
}

function confirmationOf(state: ProbeState): Confirmation | null {
  return 'confirmation' in state ? state.confirmation : null;
}
