import type { Confirmation, Probe, ProbeState, ProbeStateKind } from '@lookout/contract';
import {
  BadgeCheck,
  CircleDot,
  CirclePause,
  Eye,
  LoaderCircle,
  type LucideIcon,
  MessageSquareWarning,
  PencilLine,
  TimerOff,
  Unplug,
} from 'lucide-react';
import { formatDuration } from './format.ts';

/** What a probe's state is called on screen. */
export const STATE_LABELS: Readonly<Record<ProbeStateKind, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  live: 'Live',
  paused: 'Paused',
  tripped: 'Tripped',
  expired: 'Expired',
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
  live: { tone: 'good', icon: CircleDot },
  paused: { tone: 'neutral', icon: CirclePause },
  tripped: { tone: 'bad', icon: Unplug },
  expired: { tone: 'neutral', icon: TimerOff },
};

/** A state as a word, a tone and an icon; pending is never shown as done. */
export function stateSign(state: ProbeState): StateSign {
  if (!isPending(state)) return { label: STATE_LABELS[state.kind], ...SIGNS[state.kind] };
  const label = state.kind === 'live' ? 'Switching on' : 'Switching off';
  return { label, tone: 'neutral', icon: LoaderCircle };
}

/** Whether a switch is under way: asked for, and not confirmed by every processor yet. */
export function isPending(state: ProbeState): boolean {
  return confirmationOf(state)?.milliseconds === null;
}

/** Whether records pass the probe's valve as far as people decided. */
export function isSwitchedOn(state: ProbeState): boolean {
  return state.kind === 'live';
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
    live: ({ confirmation }) => confirmationText('live', confirmation),
    paused: ({ confirmation, isRipCord }) =>
      `${confirmationText('off', confirmation)}${isRipCord ? ' by the rip cord' : ''}`,
    tripped: ({ reason }) => reason,
    expired: () => 'off everywhere',
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
  return state.kind === 'live' || state.kind === 'paused' ? state.confirmation : null;
}
