import type { Account, PersonRef, Preflight, Probe, Rollout, RolloutMove } from '@lookout/contract';
import {
  type AgentView,
  freezeAt,
  isEnded,
  isRedaction,
  type RolloutCore,
  type RolloutEffect,
  type RolloutEvent,
  ringOf,
  scheduledRollout,
  step,
} from '@lookout/governance';
import { personRef } from './context.ts';
import { conflict } from './problem-error.ts';
import { rolledState } from './rollout-state.ts';
import { type Gateway, type MockRollout, toRollout } from './rollout-store.ts';
import type { Stores } from './stores.ts';

/** What a rollout needs of the environment that it goes through. */
export interface RolloutTarget {
  readonly gateway: Gateway;
  view(probeId: string, revision: number): AgentView;
  deliver(): void;
}

/** Rolls revisions out by the same rules as the control plane, over the one gateway of an environment. */
export class RolloutService {
  readonly #stores: Stores;
  readonly #targetOf: (environment: string) => RolloutTarget;

  constructor(stores: Stores, targetOf: (environment: string) => RolloutTarget) {
    this.#stores = stores;
    this.#targetOf = targetOf;
  }

  start(id: string, { revision, at }: { revision: number; at?: string | undefined }, person: Account): Probe {
    const probe = this.#stores.probes.get(id);
    const [obstacle] = this.#obstacles(probe, revision);
    const isFreeze = obstacle?.startsWith(FROZEN) === true;
    if (obstacle && !(isFreeze && at)) throw conflict(obstacle);
    const waiting = this.#stores.rollouts.active(id);
    if (waiting) this.#happen(waiting, { kind: 'supersede' });
    const rollout = this.#stores.rollouts.put(this.#draft(probe, { revision, at }, personRef(person)));
    if (at && Date.parse(at) > this.#stores.context.now()) this.#schedule(rollout, person);
    else this.look(rollout.environment);
    return this.#stores.probes.get(id);
  }

  move(id: string, request: { move: RolloutMove; reason: string }, person: Account): Rollout {
    const rollout = this.#stores.rollouts.get(id);
    const isGoingOn = request.move === 'resume' || request.move === 'continue';
    const { state } = this.#stores.probes.get(rollout.probeId);
    if (isGoingOn && state.kind === 'paused')
      throw conflict('The probe is switched off. Switch it on first, then let its rollout go on.');
    this.#happen(rollout, eventOf(request, personRef(person)));
    return this.get(id);
  }

  get(id: string): Rollout {
    const rollout = this.#stores.rollouts.get(id);
    return toRollout(rollout, this.#targetOf(rollout.environment).gateway);
  }

  preflight(probeId: string, revision: number): Preflight {
    const probe = this.#stores.probes.get(probeId);
    const { rings } = this.#rules(probe, revision);
    const { attributes, ...agent } = this.#targetOf(probe.document.scope.environment).gateway;
    const own = ringOf(rings, { ...agent, attributes });
    return {
      revision,
      baseRevision: probe.deployedRevision,
      rings: rings.map(({ name, bakeSeconds }, index) => ({
        ...{ name, bakeSeconds },
        agents: index === own ? [agent] : [],
      })),
      obstacles: this.#obstacles(probe, revision),
      warnings:
        rings.length > 1 ? [`Only “${rings[own]?.name}” selects a processor; the others are passed by.`] : [],
    };
  }

  /** Off always wins: holds what is under way, ends what has not begun. */
  stop(probeId: string, by: PersonRef, reason: string): void {
    const rollout = this.#stores.rollouts.active(probeId);
    const kind = rollout?.core.state.kind;
    if (!rollout || kind === 'paused' || kind === 'rolling-back') return;
    this.#happen(rollout, { kind: kind === 'scheduled' ? 'abort' : 'pause', by, reason });
  }

  /** Carries on what can go on. */
  look(environment: string): void {
    for (const rollout of this.#stores.rollouts.list(environment))
      if (!isEnded(rollout.core)) this.#happen(rollout, this.#observation(rollout));
  }

  #observation(rollout: MockRollout): RolloutEvent {
    const { freezes } = this.#rules(this.#stores.probes.get(rollout.probeId), rollout.revision);
    const freeze = freezeAt({ freezes }, this.#stores.context.now())?.name ?? null;
    const agents = [this.#targetOf(rollout.environment).view(rollout.probeId, rollout.revision)];
    return { kind: 'observe', fleet: { agents, output: null, freeze } };
  }

  #happen(before: MockRollout, event: RolloutEvent): void {
    const answer = step(before.core, event, this.#stores.context.now());
    if ('refusal' in answer) throw conflict(answer.refusal);
    const { id: rolloutId, environment, probeId } = before;
    const isMoved = JSON.stringify(answer.rollout.state) !== JSON.stringify(before.core.state);
    const updatedAt = this.#stores.context.timestamp();
    const version = before.version + (isMoved ? 1 : 0);
    let rollout = this.#stores.rollouts.put({ ...before, core: answer.rollout, version, updatedAt });
    for (const effect of answer.effects) rollout = this.#carryOut(rollout, effect);
    this.#stores.context.publish({ type: 'rollout', rolloutId, environment, probeId });
    if (!isMoved) return;
    const probe = this.#stores.probes.get(probeId);
    const state = rolledState(probe, rollout, this.#stores.context.timestamp());
    if (state) this.#stores.probes.change(probeId, { state });
    this.#tell(rollout, event);
    if (answer.effects.some(({ kind }) => kind === 'reach' || kind === 'restore'))
      this.#targetOf(environment).deliver();
  }

  #carryOut(rollout: MockRollout, { kind }: RolloutEffect): MockRollout {
    const { probes, rollouts } = this.#stores;
    const probe = probes.get(rollout.probeId);
    if (kind === 'restore') {
      probes.change(probe.id, { deployedRevision: rollout.baseRevision });
      return rollout;
    }
    if (kind !== 'begin') return rollout;
    const isBaseOn = probe.state.kind === 'live';
    const position = probe.position ?? this.#nextPosition(probe);
    const begun = rollouts.put({ ...rollout, baseRevision: probe.deployedRevision, isBaseOn });
    probes.change(probe.id, { deployedRevision: rollout.revision, pending: null, position });
    const { startedBy: person, revision } = rollout;
    this.#note(rollout, 'rolled-out', { person, text: `Rolled out revision ${revision}.` });
    return begun;
  }

  #tell(rollout: MockRollout, event: RolloutEvent): void {
    const told = TOLD[rollout.core.state.kind];
    const person = 'by' in event ? event.by : null;
    const isStaged = rollout.core.rings.length > 1;
    const isQuiet = rollout.core.state.kind === 'complete' && !isStaged;
    if (told && !isQuiet) this.#note(rollout, told.kind, { person, text: told.text });
  }

  #schedule(rollout: MockRollout, person: Account): void {
    const { state } = rollout.core;
    const probe = this.#stores.probes.get(rollout.probeId);
    const { id: rolloutId, revision } = rollout;
    if (state.kind === 'scheduled' && probe.deployedRevision === null)
      this.#stores.probes.change(probe.id, {
        state: { kind: 'scheduled', revision, rolloutId, at: state.at },
      });
    this.#note(rollout, 'rollout-scheduled', {
      person: personRef(person),
      text: `Scheduled revision ${revision}.`,
    });
  }

  #note(
    { probeId, revision }: MockRollout,
    kind: Parameters<Stores['history']['record']>[0]['kind'],
    { person, text }: { person: PersonRef | null; text: string },
  ): void {
    this.#stores.history.record({ probeId, kind, person, revision, text });
  }

  #draft(
    probe: Probe,
    { revision, at }: { revision: number; at?: string | undefined },
    by: PersonRef,
  ): MockRollout {
    const now = this.#stores.context.timestamp();
    const frozen = this.#stores.revisions.get(probe.id, revision);
    return {
      id: this.#stores.context.id('rol'),
      version: 1,
      probeId: probe.id,
      probeTitle: frozen.document.title,
      environment: probe.document.scope.environment,
      revision,
      contentHash: frozen.contentHash,
      baseRevision: null,
      isBaseOn: false,
      core: scheduledRollout({ ...this.#rules(probe, revision), at: at ?? now }) satisfies RolloutCore,
      startedBy: by,
      createdAt: now,
      updatedAt: now,
    };
  }

  #rules(probe: Probe, revision: number) {
    const { document, plan } = this.#stores.revisions.get(probe.id, revision);
    const policy = this.#stores.policies.current(probe.document.scope.environment).document;
    if (!policy.fastRedaction || !isRedaction(document, plan)) return policy;
    return {
      ...policy,
      rings: [{ name: 'everything', selector: { attributes: [], share: 1 }, bakeSeconds: 0 }],
      freezes: [],
    };
  }

  #obstacles(probe: Probe, revision: number): string[] {
    const { environment } = probe.document.scope;
    const active = this.#stores.rollouts.active(probe.id);
    const freeze = freezeAt(this.#rules(probe, revision), this.#stores.context.now());
    return [
      ...(this.#stores.ripCords.get(environment).isPulled
        ? ['The rip cord is pulled: everything dynamic is off. Release it first.']
        : []),
      ...(approvedRevision(probe, active) === revision ? [] : [`Revision ${revision} is not approved.`]),
      ...(active && active.core.state.kind !== 'scheduled'
        ? [`The rollout of revision ${active.revision} is still under way. Let it end, or abort it first.`]
        : []),
      ...(freeze ? [`${FROZEN} “${freeze.name}” (until ${freeze.to}). Schedule it for later.`] : []),
    ];
  }

  #nextPosition(probe: Probe): number {
    const deployed = this.#stores.probes.deployed(probe.document.scope.environment);
    return Math.max(0, ...deployed.map(({ position }) => position ?? 0)) + 1;
  }
}

const FROZEN = 'Nothing is rolled out during the freeze';

const TOLD: Partial<
  Record<Rollout['state']['kind'], { kind: Parameters<Stores['history']['record']>[0]['kind']; text: string }>
> = {
  paused: { kind: 'rollout-paused', text: 'The rollout is paused.' },
  halted: { kind: 'rollout-halted', text: 'The rollout halted by itself.' },
  'rolling-back': { kind: 'rolling-back', text: 'The revision is being rolled back.' },
  'rolled-back': { kind: 'rolled-back', text: 'The revision is rolled back.' },
  aborted: { kind: 'rollout-aborted', text: 'The rollout is aborted.' },
  complete: { kind: 'rollout-complete', text: 'The revision has reached every ring.' },
};

function approvedRevision({ pending, state }: Probe, active: MockRollout | undefined): number | null {
  if (pending) return pending.kind === 'approved' ? pending.revision : null;
  if (state.kind === 'scheduled' && active) return active.revision;
  return state.kind === 'approved' ? state.revision : null;
}

function eventOf({ move, reason }: { move: RolloutMove; reason: string }, by: PersonRef): RolloutEvent {
  const events: Readonly<Record<RolloutMove, RolloutEvent>> = {
    pause: { kind: 'pause', by, reason: reason || null },
    resume: { kind: 'resume', by },
    continue: { kind: 'continue', by },
    'roll-back': { kind: 'roll-back', by, reason: reason || 'no reason was given' },
    abort: { kind: 'abort', by, reason: reason || null },
  };
  return events[move];
}
