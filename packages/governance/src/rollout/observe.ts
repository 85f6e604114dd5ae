import type { RolloutState } from '@lookout/contract';
import { progressOf } from './agent-progress.ts';
import { ringOf } from './ring-of.ts';
import {
  type AgentView,
  type FleetView,
  moment,
  type RolloutCore,
  type RolloutEffect,
  type RolloutStep,
  reachedRing,
} from './rollout-core.ts';
import { haltReason, isSettled } from './verdict.ts';

/** One look: what it sees, and when. */
interface Look {
  readonly fleet: FleetView;
  readonly now: number;
}

type Moved = { readonly rollout: RolloutCore; readonly effects: readonly RolloutEffect[] };
type In<K extends RolloutState['kind']> = RolloutCore & {
  readonly state: Extract<RolloutState, { kind: K }>;
};

/** Takes a look at the fleet and the clock, and moves the rollout as far as both allow. */
export function observe(rollout: RolloutCore, fleet: FleetView, now: number): RolloutStep {
  const look = { fleet, now };
  const seen = { ...rollout, progress: progressAfter(rollout, look) };
  return (movers[seen.state.kind] as (seen: RolloutCore, look: Look) => Moved)(seen, look);
}

const stay = (rollout: RolloutCore): Moved => ({ rollout, effects: [] });

/** What each state does by itself. */
const movers: { readonly [K in RolloutState['kind']]: (rollout: In<K>, look: Look) => Moved } = {
  scheduled: (rollout, look) => (isDue(rollout.state.at, look) ? begin(rollout, look) : stay(rollout)),
  delivering: (rollout, look) => halted(rollout, look) ?? delivered(rollout, look),
  baking: (rollout, look) => halted(rollout, look) ?? baked(rollout, look),
  paused: stay,
  halted: stay,
  'rolling-back': restored,
  complete: stay,
  'rolled-back': stay,
  aborted: stay,
  superseded: stay,
};

function isDue(at: string, { fleet, now }: Look): boolean {
  return fleet.freeze === null && now >= Date.parse(at);
}

function begin(rollout: RolloutCore, look: Look): Moved {
  return after([{ kind: 'begin' }], reach(rollout, 0, look));
}

/** Sends a ring its revision. A ring without agents is through at once; the others answer later. */
function reach(rollout: RolloutCore, ring: number, look: Look): Moved {
  const state = { kind: 'delivering' as const, ring, since: moment(look.now) };
  return after([{ kind: 'reach', ring }], delivered({ ...rollout, state }, look));
}

function delivered(rollout: In<'delivering'>, look: Look): Moved {
  const { ring } = rollout.state;
  if (rollout.rings[ring]?.completedAt) return next(rollout, look);
  if (!isSettled(rollout, membersOf(rollout, ring, look.fleet))) return stay(rollout);
  const done = complete(rollout, ring, look.now);
  const bakeSeconds = rollout.rings[ring]?.bakeSeconds ?? 0;
  if (bakeSeconds === 0) return next(done, look);
  const until = moment(look.now + bakeSeconds * 1000);
  return stay({ ...done, state: { kind: 'baking', ring, until } });
}

function baked(rollout: In<'baking'>, look: Look): Moved {
  return look.now < Date.parse(rollout.state.until) ? stay(rollout) : next(rollout, look);
}

/** The next ring, unless a freeze holds it back; after the last ring the rollout is complete. */
function next(rollout: RolloutCore, look: Look): Moved {
  const ring = reachedRing(rollout) + 1;
  if (ring < rollout.rings.length)
    return look.fleet.freeze === null ? reach(rollout, ring, look) : stay(rollout);
  const state = { kind: 'complete' as const, at: moment(look.now) };
  return { rollout: { ...rollout, state }, effects: [{ kind: 'end' }] };
}

function halted(rollout: In<'delivering' | 'baking'>, { fleet, now }: Look): Moved | null {
  const reason = haltReason(rollout, fleet);
  if (reason === null) return null;
  const at = { ring: rollout.state.ring, since: moment(now), reason };
  if (rollout.halt.onHalt === 'wait')
    return { rollout: { ...rollout, state: { kind: 'halted', ...at } }, effects: [{ kind: 'halt', reason }] };
  const state = { kind: 'rolling-back' as const, ...at, by: null };
  return { rollout: { ...rollout, state }, effects: [{ kind: 'halt', reason }, { kind: 'restore' }] };
}

/** Rolled back once every agent that had been asked, and is there to answer, runs what it ran before. */
function restored(rollout: In<'rolling-back'>, { fleet, now }: Look): Moved {
  const { ring, reason, by } = rollout.state;
  const asked = membersUpTo(rollout, ring, fleet).filter((agent) => agent.isConnected);
  const isBack = asked.every((agent) => !agent.isOfferedRevision && agent.answer.kind === 'applied');
  if (!isBack) return stay(rollout);
  const state = { kind: 'rolled-back' as const, at: moment(now), reason, by };
  return { rollout: { ...rollout, state }, effects: [{ kind: 'end' }] };
}

function progressAfter(rollout: RolloutCore, { fleet, now }: Look): RolloutCore['progress'] {
  const members = membersUpTo(rollout, reachedRing(rollout), fleet);
  if (members.length === 0) return rollout.progress;
  const rules = { halt: rollout.halt, now };
  const seen = members.map((agent) => [agent.id, progressOf(rollout.progress[agent.id], agent, rules)]);
  return { ...rollout.progress, ...Object.fromEntries(seen) };
}

function membersOf(rollout: RolloutCore, ring: number, fleet: FleetView): AgentView[] {
  return fleet.agents.filter((agent) => ringOf(rollout.rings, agent) === ring);
}

function membersUpTo(rollout: RolloutCore, ring: number, fleet: FleetView): AgentView[] {
  return fleet.agents.filter((agent) => ringOf(rollout.rings, agent) <= ring);
}

function complete<R extends RolloutCore>(rollout: R, ring: number, now: number): R {
  const rings = rollout.rings.map((one, index) =>
    index === ring ? { ...one, completedAt: moment(now) } : one,
  );
  return { ...rollout, rings };
}

function after(first: readonly RolloutEffect[], then: Moved): Moved {
  return { rollout: then.rollout, effects: [...first, ...then.effects] };
}
