import type { HaltRules, Ring, Timestamp } from '@lookout/contract';
import { obey } from './command.ts';
import { observe } from './observe.ts';
import type { RolloutCore, RolloutEvent, RolloutStep } from './rollout-core.ts';

/** A rollout that has not begun. It begins with the first look at or after `at` that finds no freeze. */
export function scheduledRollout(plan: {
  readonly rings: readonly Ring[];
  readonly halt: HaltRules;
  readonly at: Timestamp;
}): RolloutCore {
  return {
    state: { kind: 'scheduled', at: plan.at },
    rings: plan.rings.map((ring) => ({ ...ring, completedAt: null })),
    halt: plan.halt,
    progress: {},
    excused: [],
  };
}

/**
 * The whole of a rollout's rules: what becomes of it by one event at one moment (milliseconds since the epoch).
 * Pure: the same arguments give the same answer, and nothing but the answer happens.
 */
export function step(rollout: RolloutCore, event: RolloutEvent, now: number): RolloutStep {
  return event.kind === 'observe' ? observe(rollout, event.fleet, now) : obey(rollout, event, now);
}
