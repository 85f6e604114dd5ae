import type { HaltRules } from '@lookout/contract';
import { expect, test } from 'vitest';
import { RINGS, SimulatedFleet, START, STRICT } from '../testing/simulated-fleet.ts';
import { moment, type RolloutCore, type RolloutEvent, type RolloutStep } from './rollout-core.ts';
import { scheduledRollout, step } from './step.ts';

const dana = { id: 'acc_dana', name: 'Dana' };

/** A rollout over a fleet of one canary and five others, with a clock that a test moves. */
function story(halt: Partial<HaltRules> = {}) {
  const fleet = new SimulatedFleet();
  const effects: string[] = [];
  let now = START;
  let rollout = scheduledRollout({ rings: RINGS, halt: { ...STRICT, ...halt }, at: moment(START) });
  const take = (answer: RolloutStep): RolloutCore => {
    if ('refusal' in answer) throw new Error(answer.refusal);
    rollout = answer.rollout;
    effects.push(...answer.effects.map((effect) => effect.kind));
    fleet.deliver(rollout, now);
    return rollout;
  };
  fleet.join('canary', now);
  for (let index = 0; index < 5; index += 1) fleet.join(`host-${index}`, now);
  return {
    fleet,
    effects,
    do: (event: RolloutEvent) => take(step(rollout, event, now)),
    tries: (event: RolloutEvent) => step(rollout, event, now),
    look: () => take(step(rollout, { kind: 'observe', fleet: fleet.view() }, now)),
    wait: (seconds: number) => {
      now += seconds * 1000;
      fleet.hear(now);
      return take(step(rollout, { kind: 'observe', fleet: fleet.view() }, now));
    },
    confirm: () => {
      fleet.confirmAll(now);
      return take(step(rollout, { kind: 'observe', fleet: fleet.view() }, now));
    },
  };
}

const canaryOf = (fleet: SimulatedFleet) => fleet.agents[0] as (typeof fleet.agents)[number];

test('it goes ring by ring, and bakes where the ring says so', () => {
  const told = story();
  expect(told.look().state).toMatchObject({ kind: 'delivering', ring: 0 });
  expect(told.fleet.agents.filter((agent) => agent.hasRevision)).toHaveLength(1);
  expect(told.confirm().state).toMatchObject({ kind: 'baking', ring: 0 });
  expect(told.wait(59).state.kind).toBe('baking');
  expect(told.wait(1).state).toMatchObject({ kind: 'delivering', ring: 1 });
  expect(told.confirm().state).toMatchObject({ kind: 'baking', ring: 1 });
  expect(told.wait(30).state).toMatchObject({ kind: 'delivering', ring: 2 });
  expect(told.confirm().state.kind).toBe('complete');
  expect(told.effects).toEqual(['begin', 'reach', 'reach', 'reach', 'end']);
});

test('it is not complete before the last agent confirmed', () => {
  const told = story();
  told.look();
  told.confirm();
  told.wait(60);
  told.confirm();
  const last = told.wait(30);
  expect(last.state).toMatchObject({ kind: 'delivering', ring: 2 });
  expect(told.look().state.kind).toBe('delivering');
});

test('it begins when it is due and no earlier, and not within a freeze', () => {
  const told = story();
  told.fleet.freeze = 'Black Friday';
  expect(told.wait(10).state.kind).toBe('scheduled');
  told.fleet.freeze = null;
  expect(told.look().state.kind).toBe('delivering');
});

test('a freeze that begins on the way holds the next ring back', () => {
  const told = story();
  told.look();
  told.confirm();
  told.fleet.freeze = 'Black Friday';
  expect(told.wait(600).state).toMatchObject({ kind: 'baking', ring: 0 });
  told.fleet.freeze = null;
  expect(told.look().state).toMatchObject({ kind: 'delivering', ring: 1 });
});

test.each<[string, (fleet: SimulatedFleet) => void, RegExp]>([
  [
    'an agent that refuses',
    (fleet) => {
      canaryOf(fleet).answer = { kind: 'failed', at: moment(START), error: 'no such function' };
    },
    /failed: no such function/,
  ],
  [
    'an agent at which it trips',
    (fleet) => {
      canaryOf(fleet).trip = { at: moment(START), reason: 'CPU over 100 ms/s' };
    },
    /tripped: CPU over 100 ms\/s/,
  ],
  [
    'an output above its band',
    (fleet) => {
      fleet.output = { measured: 0.9, predicted: 0.4 };
    },
    /lets 90 % of its records out; its evidence predicted 40 %/,
  ],
  [
    'an output below its band',
    (fleet) => {
      fleet.output = { measured: 0.1, predicted: 0.4 };
    },
    /predicted 40 %, and 20 % to 80 %/,
  ],
])('%s halts it, and what ran before comes back', (_what, harm, reason) => {
  const told = story();
  told.look();
  harm(told.fleet);
  const halted = told.look();
  expect(halted.state).toMatchObject({ kind: 'rolling-back', ring: 0, by: null });
  expect(halted.state.kind === 'rolling-back' && halted.state.reason).toMatch(reason);
  expect(told.confirm().state.kind).toBe('rolled-back');
  expect(told.effects).toEqual(['begin', 'reach', 'halt', 'restore', 'end']);
});

/** A rollout of which the canary has confirmed and reported once. */
function withReports(halt: Partial<HaltRules> = {}) {
  const told = story(halt);
  told.look();
  canaryOf(told.fleet).flow = { records: 1_000_000, lost: 500_000 };
  told.confirm();
  return {
    ...told,
    counts: (records: number, lost: number) => {
      canaryOf(told.fleet).flow = { records, lost };
      return told.look().state;
    },
  };
}

test('what agents lose from their confirmation on halts it above its share, and not what they lost before', () => {
  const told = withReports();
  expect(told.counts(1_000_150, 500_150).kind).toBe('baking');
  expect(told.counts(1_001_000, 500_050).kind).toBe('baking');
  const halted = told.counts(1_001_000, 500_051);
  expect(halted.kind === 'rolling-back' && halted.reason).toBe(
    'Processors lost 51 of 1000 records (5.1 %) since they confirmed; 5 % are allowed.',
  );
});

test('an agent whose process began anew counts from nothing', () => {
  const told = withReports();
  expect(told.counts(300, 3).kind).toBe('baking');
  expect(told.counts(1_000_300, 40_000).kind).toBe('baking');
  expect(told.counts(1_000_400, 60_000).kind).toBe('rolling-back');
});

test('losses may halt nothing, as a policy from before they were watched', () => {
  const told = withReports({ errorShare: undefined });
  expect(told.counts(1_001_000, 501_000).kind).toBe('baking');
});

test('going on accepts what was lost until then', () => {
  const told = withReports({ onHalt: 'wait' });
  expect(told.counts(1_001_000, 501_000).kind).toBe('halted');
  told.do({ kind: 'continue', by: dana });
  expect(told.look().state.kind).toBe('baking');
  expect(told.counts(1_002_000, 501_020).kind).toBe('baking');
});

test('an agent that was asked and falls silent halts it', () => {
  const told = story();
  told.look();
  told.confirm();
  canaryOf(told.fleet).isConnected = false;
  expect(told.wait(20).state.kind).toBe('baking');
  expect(told.wait(1).state.kind).toBe('rolling-back');
});

test('an agent that is away from the start is waited for by nobody, and gets the revision when it comes', () => {
  const told = story();
  const [, away] = told.fleet.agents;
  if (away) away.isConnected = false;
  told.look();
  told.confirm();
  told.wait(60);
  told.confirm();
  told.wait(30);
  expect(told.confirm().state.kind).toBe('complete');
  if (away) away.isConnected = true;
  told.look();
  expect(away?.hasRevision).toBe(true);
});

test('a ring of which nobody is there to answer is not passed by', () => {
  const told = story();
  canaryOf(told.fleet).isConnected = false;
  told.look();
  expect(told.wait(600).state).toMatchObject({ kind: 'delivering', ring: 0 });
});

test('an agent that does not confirm in time counts as failed', () => {
  const told = story({ silentAfterSeconds: 600 });
  told.look();
  expect(told.wait(10).state.kind).toBe('delivering');
  expect(told.wait(1).state).toMatchObject({ kind: 'rolling-back', reason: /not confirmed within 10 s/ });
});

test('as many failures as the rules allow do not stop it', () => {
  const told = story({ failedAgents: 1 });
  told.look();
  canaryOf(told.fleet).answer = { kind: 'failed', at: moment(START), error: 'no' };
  expect(told.look().state).toMatchObject({ kind: 'baking', ring: 0 });
});

test('where the rules say so it waits for a person, who may continue in spite of the failure', () => {
  const told = story({ onHalt: 'wait' });
  told.look();
  canaryOf(told.fleet).answer = { kind: 'failed', at: moment(START), error: 'no' };
  expect(told.look().state.kind).toBe('halted');
  expect(told.wait(3600).state.kind).toBe('halted');
  told.do({ kind: 'continue', by: dana });
  expect(told.look().state).toMatchObject({ kind: 'baking', ring: 0 });
});

test('a pause holds it where it is; resumed, the ring is watched anew', () => {
  const told = story();
  told.look();
  told.confirm();
  told.do({ kind: 'pause', by: dana, reason: null });
  expect(told.wait(3600).state.kind).toBe('paused');
  expect(canaryOf(told.fleet).hasRevision).toBe(true);
  told.do({ kind: 'resume', by: dana });
  expect(told.look().state).toMatchObject({ kind: 'baking', ring: 0 });
  expect(told.wait(59).state.kind).toBe('baking');
});

test('it can be rolled back after it was complete', () => {
  const told = story();
  told.look();
  told.confirm();
  told.wait(60);
  told.confirm();
  told.wait(30);
  told.confirm();
  told.do({ kind: 'roll-back', by: dana, reason: 'it hides an incident' });
  expect(told.fleet.agents.some((agent) => agent.hasRevision)).toBe(false);
  expect(told.look().state.kind).toBe('rolling-back');
  expect(told.confirm().state).toMatchObject({ kind: 'rolled-back', by: dana });
});

test('aborting before it began gives nobody anything back', () => {
  const told = story();
  told.do({ kind: 'abort', by: dana, reason: null });
  expect(told.effects).toEqual(['end']);
});

test('an agent that joins late gets what its ring has', () => {
  const told = story();
  told.look();
  told.confirm();
  const late = told.fleet.join('canary', START);
  const other = told.fleet.join('host-9', START);
  told.look();
  expect([late.hasRevision, other.hasRevision]).toEqual([true, false]);
});

test('what cannot be done is refused in words', () => {
  const told = story();
  expect(told.tries({ kind: 'resume', by: dana })).toEqual({
    refusal: 'This rollout is scheduled: it cannot be resumed.',
  });
});
