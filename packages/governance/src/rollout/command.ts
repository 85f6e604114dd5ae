import type { RolloutState } from '@lookout/contract';
import {
  isEnded,
  moment,
  type RolloutCore,
  type RolloutEffect,
  type RolloutEvent,
  type RolloutStep,
  reachedRing,
} from './rollout-core.ts';

/** An event that somebody asked for. */
export type RolloutCommand = Exclude<RolloutEvent, { kind: 'observe' }>;

type CommandOf<K extends RolloutCommand['kind']> = Extract<RolloutCommand, { kind: K }>;

/** Does what somebody asked for, or says why it cannot be done. */
export function obey(rollout: RolloutCore, command: RolloutCommand, now: number): RolloutStep {
  const run = commands[command.kind] as (
    rollout: RolloutCore,
    command: RolloutCommand,
    at: string,
  ) => RolloutStep;
  return run(rollout, command, moment(now));
}

const commands: {
  readonly [K in RolloutCommand['kind']]: (
    rollout: RolloutCore,
    command: CommandOf<K>,
    at: string,
  ) => RolloutStep;
} = { pause, resume, continue: goOn, 'roll-back': rollBack, abort, supersede, expire };

function pause(rollout: RolloutCore, { by, reason }: CommandOf<'pause'>, since: string): RolloutStep {
  const { state } = rollout;
  if (state.kind !== 'delivering' && state.kind !== 'baking' && state.kind !== 'halted')
    return refused(rollout, 'paused');
  return to(rollout, { kind: 'paused', ring: state.ring, since, by, reason });
}

/** The ring is watched anew from its beginning: what happened during the pause was nobody's test. */
function resume(rollout: RolloutCore, _command: CommandOf<'resume'>, since: string): RolloutStep {
  if (rollout.state.kind !== 'paused') return refused(rollout, 'resumed');
  return deliverAgain(rollout, rollout.state.ring, since);
}

function goOn(rollout: RolloutCore, _command: CommandOf<'continue'>, since: string): RolloutStep {
  if (rollout.state.kind !== 'halted') return refused(rollout, 'continued');
  const failed = Object.keys(rollout.progress).filter((id) => isFailure(rollout.progress[id]?.kind));
  const excused = [...new Set([...rollout.excused, ...failed])];
  return deliverAgain({ ...rollout, excused, progress: recounted(rollout) }, rollout.state.ring, since);
}

/** What was lost until now is accepted: counting begins anew. */
function recounted({ progress }: RolloutCore): RolloutCore['progress'] {
  const entries = Object.entries(progress).map(([id, one]) => {
    if (one.kind !== 'applied') return [id, one] as const;
    const { since: _, ...rest } = one;
    return [id, rest] as const;
  });
  return Object.fromEntries(entries);
}

function isFailure(kind: RolloutCore['progress'][string]['kind'] | undefined): boolean {
  return kind === 'failed' || kind === 'tripped' || kind === 'silent';
}

function deliverAgain(rollout: RolloutCore, ring: number, since: string): RolloutStep {
  const rings = rollout.rings.map((one, index) => (index === ring ? { ...one, completedAt: null } : one));
  return to({ ...rollout, rings }, { kind: 'delivering', ring, since });
}

/** Also of a complete rollout: what ran before can come back for as long as nothing newer took its place. */
function rollBack(rollout: RolloutCore, command: CommandOf<'roll-back'>, since: string): RolloutStep {
  const ring = reachedRing(rollout);
  if (ring < 0) return refused(rollout, 'rolled back');
  const { by, reason } = command;
  return to(rollout, { kind: 'rolling-back', ring, since, reason, by }, [{ kind: 'restore' }]);
}

function abort(rollout: RolloutCore, { by, reason }: CommandOf<'abort'>, at: string): RolloutStep {
  if (isEnded(rollout)) return refused(rollout, 'aborted');
  const restore: RolloutEffect[] = reachedRing(rollout) >= 0 ? [{ kind: 'restore' }] : [];
  return to(rollout, { kind: 'aborted', at, by, reason }, [...restore, { kind: 'end' }]);
}

/** Only what has not begun makes room: once agents run a revision, somebody has to decide what becomes of them. */
function supersede(rollout: RolloutCore, _command: CommandOf<'supersede'>, at: string): RolloutStep {
  if (rollout.state.kind !== 'scheduled') return refused(rollout, 'superseded');
  return to(rollout, { kind: 'superseded', at }, [{ kind: 'end' }]);
}

function expire(rollout: RolloutCore, _command: CommandOf<'expire'>, at: string): RolloutStep {
  if (isEnded(rollout)) return refused(rollout, 'ended');
  const reason = 'The probe expired.';
  return to(rollout, { kind: 'aborted', at, by: null, reason }, [{ kind: 'end' }]);
}

function to(rollout: RolloutCore, state: RolloutState, effects: readonly RolloutEffect[] = []): RolloutStep {
  return { rollout: { ...rollout, state }, effects };
}

const WORDS: Readonly<Record<RolloutState['kind'], string>> = {
  scheduled: 'is scheduled',
  delivering: 'is under way',
  baking: 'is under way',
  paused: 'is paused',
  halted: 'has halted',
  'rolling-back': 'is being rolled back',
  complete: 'is complete',
  'rolled-back': 'was rolled back',
  aborted: 'was aborted',
  superseded: 'was superseded by a newer one',
};

function refused({ state }: RolloutCore, what: string): RolloutStep {
  return { refusal: `This rollout ${WORDS[state.kind]}: it cannot be ${what}.` };
}
