import type { Rollout, RolloutAgent, RolloutMove, RolloutState } from '@lookout/contract';

type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

/** How one ring looks on the row of segments. */
export interface RingSign {
  readonly word: string;
  readonly tone: Tone;
  /** Share of its agents that run the revision, 0 to 1. */
  readonly filled: number;
}

/** Where a ring stands, as a word, a tone and how full its segment is. */
export function ringSign({ state, rings }: Rollout, index: number): RingSign {
  if (!('ring' in state)) return WHOLE[state.kind];
  if (state.kind === 'rolling-back') return index <= state.ring ? GOING_BACK : NOT_REACHED;
  if (index !== state.ring) return index < state.ring ? DONE : WAITS;
  return { ...CURRENT[state.kind], filled: shareApplied(rings[index]?.agents ?? []) };
}

const DONE: RingSign = { word: 'done', tone: 'good', filled: 1 };
const WAITS: RingSign = { word: 'waits', tone: 'neutral', filled: 0 };
const NOT_REACHED: RingSign = { word: 'not reached', tone: 'neutral', filled: 0 };
const GOING_BACK: RingSign = { word: 'going back', tone: 'warn', filled: 0 };

const WHOLE = {
  scheduled: WAITS,
  complete: DONE,
  'rolled-back': NOT_REACHED,
  aborted: NOT_REACHED,
  superseded: NOT_REACHED,
} as const;

function shareApplied(agents: readonly RolloutAgent[]): number {
  if (agents.length === 0) return 1;
  return agents.filter(({ progress }) => progress.kind === 'applied').length / agents.length;
}

const CURRENT: Readonly<Record<'delivering' | 'baking' | 'paused' | 'halted', Omit<RingSign, 'filled'>>> = {
  delivering: { word: 'delivering', tone: 'info' },
  baking: { word: 'baking', tone: 'accent' },
  paused: { word: 'paused', tone: 'neutral' },
  halted: { word: 'halted', tone: 'bad' },
};

/** What a person may do to a rollout now, the gentlest first. */
export function movesOf({ kind }: RolloutState): readonly RolloutMove[] {
  return MOVES[kind];
}

const MOVES: Readonly<Record<RolloutState['kind'], readonly RolloutMove[]>> = {
  scheduled: ['abort'],
  delivering: ['pause', 'roll-back', 'abort'],
  baking: ['pause', 'roll-back', 'abort'],
  paused: ['resume', 'roll-back', 'abort'],
  halted: ['continue', 'pause', 'roll-back', 'abort'],
  'rolling-back': ['abort'],
  complete: ['roll-back'],
  'rolled-back': [],
  aborted: [],
  superseded: [],
};

/** Where a rollout stands, in one line; the bake counts down. */
export function stateLine({ state, rings }: Pick<Rollout, 'state' | 'rings'>, now: number): string {
  const of = 'ring' in state ? `ring ${state.ring + 1} of ${rings.length}` : '';
  const name = 'ring' in state ? (rings[state.ring]?.name ?? '') : '';
  const lines: { readonly [K in RolloutState['kind']]: (in_: Extract<RolloutState, { kind: K }>) => string } =
    {
      scheduled: ({ at }) => `Begins by itself in ${countdown(at, now)}.`,
      delivering: () => `Delivering to ${of}, “${name}”.`,
      baking: ({ until }) => `Baking ${of}, “${name}”: ${countdown(until, now)} left.`,
      paused: ({ reason, by }) => `Paused at ${of} by ${by.name}${reason ? `: ${reason}` : '.'}`,
      halted: ({ reason }) => `Halted by itself at ${of}: ${reason}`,
      'rolling-back': ({ reason }) => `Going back: ${reason}`,
      complete: () => (rings.length === 1 ? 'Every processor has it.' : `All ${rings.length} rings have it.`),
      'rolled-back': ({ reason }) => `Rolled back: ${reason}`,
      aborted: ({ reason, by }) => `Aborted${by ? ` by ${by.name}` : ''}${reason ? `: ${reason}` : '.'}`,
      superseded: () => 'A newer revision took its place before it began.',
    };
  return (lines[state.kind] as (in_: RolloutState) => string)(state);
}

/** `4 min 05 s`; `0 s` once the moment has come. */
export function countdown(until: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours === 0) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  return hours < 48 ? `${hours} h ${minutes} min` : `${Math.round(hours / 24)} days`;
}

/** How one agent is doing, as a word with what there is to say about it. */
export function agentSign({ progress, isConnected }: RolloutAgent): {
  readonly word: string;
  readonly tone: Tone;
  readonly detail: string;
} {
  const detail = {
    waiting: () => (isConnected ? '' : 'away; it follows when it comes back'),
    sent: () => '',
    applying: () => '',
    applied: () =>
      progress.kind === 'applied' && progress.milliseconds !== null
        ? `${Math.round(progress.milliseconds)} ms`
        : '',
    failed: () => (progress.kind === 'failed' ? progress.error : ''),
    tripped: () => (progress.kind === 'tripped' ? progress.reason : ''),
    silent: () => 'nothing heard from it',
  }[progress.kind]();
  return { word: progress.kind, tone: AGENT_TONES[progress.kind], detail };
}

const AGENT_TONES: Readonly<Record<RolloutAgent['progress']['kind'], Tone>> = {
  waiting: 'neutral',
  sent: 'info',
  applying: 'info',
  applied: 'good',
  failed: 'bad',
  tripped: 'bad',
  silent: 'warn',
};

/** Agents in the order in which somebody wants to see them: trouble first. */
export function byTrouble(agents: readonly RolloutAgent[]): readonly RolloutAgent[] {
  const order = ['failed', 'tripped', 'silent', 'applying', 'sent', 'waiting', 'applied'];
  return agents.toSorted(
    (left, right) => order.indexOf(left.progress.kind) - order.indexOf(right.progress.kind),
  );
}
