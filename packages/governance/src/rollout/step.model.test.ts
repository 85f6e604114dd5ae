import type { HaltRules } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RINGS, SimulatedFleet, START, STRICT } from '../testing/simulated-fleet.ts';
import { ringOf } from './ring-of.ts';
import { isEnded, moment, type RolloutCore, type RolloutEvent, reachedRing } from './rollout-core.ts';
import { scheduledRollout, step } from './step.ts';

const RUNS = 10_000;
const dana = { id: 'acc_dana', name: 'Dana' };

/** What may happen next; `agent` picks one of those that are there. */
type Happening =
  | { readonly what: 'wait'; readonly seconds: number }
  | { readonly what: 'confirm' | 'refuse' | 'trip' | 'leave' | 'return'; readonly agent: number }
  | { readonly what: 'join'; readonly host: string }
  | { readonly what: 'weather'; readonly freeze: string | null }
  | { readonly what: 'confirm-all' }
  | { readonly what: 'command'; readonly kind: 'pause' | 'resume' | 'continue' | 'roll-back' | 'abort' };

const agent = fc.nat({ max: 7 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 6, arbitrary: fc.constant({ what: 'confirm-all' as const }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('confirm' as const), agent }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('refuse' as const, 'trip', 'leave', 'return'), agent }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('join' as const), host: fc.constantFrom('canary', 'h') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('weather' as const),
      freeze: fc.constantFrom(null, 'holidays'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('command' as const),
      kind: fc.constantFrom('pause' as const, 'resume', 'continue', 'roll-back', 'abort'),
    }),
  },
);

const rules: fc.Arbitrary<HaltRules> = fc.record({
  failedAgents: fc.nat({ max: 2 }),
  silentAfterSeconds: fc.constantFrom(5, 60),
  confirmWithinSeconds: fc.constantFrom(5, 60),
  outputBand: fc.constant(STRICT.outputBand),
  onHalt: fc.constantFrom('roll-back', 'wait'),
});

/** Plays a story and checks after each step what must hold in all of them. */
class Story {
  readonly fleet = new SimulatedFleet();
  readonly #counts = { begin: 0, restore: 0, end: 0 };
  now = START;
  rollout: RolloutCore;

  constructor(halt: HaltRules) {
    this.rollout = scheduledRollout({ rings: RINGS, halt, at: moment(START) });
    for (const host of ['canary', 'a', 'b', 'c', 'd']) this.fleet.join(host, this.now);
  }

  play(one: Happening): void {
    if (one.what === 'command') this.take({ ...command(one.kind) });
    else this.#happen(one);
    this.fleet.hear(this.now);
    this.take({ kind: 'observe', fleet: this.fleet.view() });
  }

  take(event: RolloutEvent): void {
    const before = this.rollout;
    const answer = step(before, event, this.now);
    if ('refusal' in answer) return;
    this.rollout = answer.rollout;
    for (const effect of answer.effects) {
      if (effect.kind === 'reach') this.#checkReach(before, effect.ring);
      if (effect.kind in this.#counts) this.#counts[effect.kind as 'begin'] += 1;
    }
    this.#check(before, event);
    this.fleet.deliver(this.rollout, this.now);
  }

  #happen(one: Exclude<Happening, { what: 'command' }>): void {
    if (one.what === 'wait') this.now += one.seconds * 1000;
    else if (one.what === 'join') this.fleet.join(one.host, this.now);
    else if (one.what === 'weather') this.fleet.freeze = one.freeze;
    else if (one.what === 'confirm-all') this.fleet.confirmAll(this.now);
    else this.#happenTo(one.what, one.agent % this.fleet.agents.length);
  }

  #happenTo(what: 'confirm' | 'refuse' | 'trip' | 'leave' | 'return', index: number): void {
    const one = this.fleet.agents[index];
    if (!one) return;
    if (what === 'confirm') this.fleet.confirm(one, this.now);
    if (what === 'refuse' && one.answer.kind === 'sent')
      one.answer = { kind: 'failed', at: moment(this.now), error: 'no' };
    if (what === 'trip' && one.hasRevision) one.trip = { at: moment(this.now), reason: 'too much' };
    if (what === 'leave') one.isConnected = false;
    if (what === 'return') one.isConnected = true;
  }

  /** No ring is reached before all who were asked in the ring before have answered, and none within a freeze. */
  #checkReach(before: RolloutCore, ring: number): void {
    expect(this.fleet.freeze).toBeNull();
    const earlier = this.fleet.agents.filter(
      (one) => ringOf(RINGS, { id: one.id, attributes: { 'host.name': one.host } }) === ring - 1,
    );
    // An empty ring may be passed in the very step that reached it.
    if (earlier.length === 0 || reachedRing(before) < ring - 1) return;
    for (const one of earlier.filter((candidate) => candidate.isConnected)) {
      const progress = this.rollout.progress[one.id]?.kind ?? before.progress[one.id]?.kind;
      const isLate = before.state.kind === 'baking';
      expect(
        isLate ||
          progress === 'applied' ||
          progress === 'failed' ||
          progress === 'tripped' ||
          this.rollout.excused.includes(one.id),
      ).toBe(true);
    }
  }

  #check(before: RolloutCore, event: RolloutEvent): void {
    const { begin, restore, end } = this.#counts;
    expect(begin).toBeLessThanOrEqual(1);
    // A complete rollout may be rolled back, which ends it once more.
    expect(end).toBeLessThanOrEqual(2);
    expect(restore).toBeLessThanOrEqual(1);
    if (isEnded(before) && event.kind === 'observe') expect(this.rollout.state).toEqual(before.state);
    const { kind } = this.rollout.state;
    const isGivenBack =
      kind === 'rolling-back' || kind === 'rolled-back' || (kind === 'aborted' && begin > 0);
    expect(restore).toBe(isGivenBack ? 1 : 0);
    if (kind === 'delivering' || kind === 'baking') this.#checkTolerance(event);
    if (kind === 'complete' && before.state.kind !== 'complete') this.#checkComplete();
  }

  /** More failures than the rules allow, and it does not go on. */
  #checkTolerance(event: RolloutEvent): void {
    if (event.kind !== 'observe') return;
    const { progress, excused, halt } = this.rollout;
    const bad = Object.entries(progress).filter(
      ([id, { kind }]) => !excused.includes(id) && (kind === 'failed' || kind === 'tripped'),
    );
    expect(bad.length).toBeLessThanOrEqual(halt.failedAgents);
    expect(Object.entries(progress).some(([id, one]) => one.kind === 'silent' && !excused.includes(id))).toBe(
      false,
    );
  }

  /** Whoever is there and not accepted as failed runs the revision, and said so. */
  #checkComplete(): void {
    for (const one of this.fleet.agents.filter((candidate) => candidate.isConnected)) {
      const progress = this.rollout.progress[one.id];
      if (progress?.kind === 'applied') expect(one.hasRevision).toBe(true);
    }
    expect(this.rollout.rings.every((ring) => ring.completedAt !== null)).toBe(true);
  }

  /** Whatever happened, a person can end it, and then nobody runs the revision. */
  stop(): void {
    this.take({ kind: 'abort', by: dana, reason: null });
    if (this.rollout.state.kind === 'complete') this.take({ kind: 'roll-back', by: dana, reason: 'enough' });
    for (const one of this.fleet.agents) one.isConnected = true;
    this.fleet.deliver(this.rollout, this.now);
    expect(this.fleet.agents.some((one) => one.hasRevision)).toBe(false);
    this.fleet.confirmAll(this.now);
    this.take({ kind: 'observe', fleet: this.fleet.view() });
    expect(isEnded(this.rollout)).toBe(true);
  }
}

function command(kind: 'pause' | 'resume' | 'continue' | 'roll-back' | 'abort'): RolloutEvent {
  return kind === 'roll-back'
    ? { kind, by: dana, reason: 'enough' }
    : kind === 'pause' || kind === 'abort'
      ? { kind, by: dana, reason: null }
      : { kind, by: dana };
}

test(`in ${RUNS} stories no ring is skipped, failures halt, and off always wins`, {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(rules, fc.array(happening, { maxLength: 30 }), (halt, happenings) => {
      const told = new Story(halt);
      for (const one of happenings) told.play(one);
      told.stop();
    }),
    { numRuns: RUNS },
  );
});

test('the rules hold nothing back: a stored rollout goes on as one that was never stored', () => {
  fc.assert(
    fc.property(rules, fc.array(happening, { maxLength: 30 }), (halt, happenings) => {
      const [kept, stored] = [new Story(halt), new Story(halt)];
      for (const one of happenings) {
        kept.play(one);
        stored.rollout = JSON.parse(JSON.stringify(stored.rollout)) as RolloutCore;
        stored.play(one);
      }
      expect(stored.rollout).toEqual(kept.rollout);
    }),
    { numRuns: 1000 },
  );
});
