import { isEnded, step } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Unsubscribe } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Change, ChangeEffects, Changes } from '../changes/changes.ts';
import { loadProbe } from '../probes/probe-change.ts';
import { requireApprovedRevision } from '../reviews/require-approved.ts';
import { type FleetSources, fleetView } from './fleet-view.ts';
import { isSame, moveRollout } from './move-rollout.ts';
import { requireRipCordReleased } from './require-rip-cord-released.ts';
import { freezeOf } from './rollout-rules.ts';
import { findRollout, listActive } from './rollout-store.ts';
import type { StoredRollout } from './stored-rollout.ts';

/** What the runner works with. */
export interface RunnerDependencies extends FleetSources {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Bakes, schedules and silence are matters of seconds. */
const TICK_MS = 1_000;
/** A thousand agents that answer at once are one look, or a few. */
const LOOK_EVERY_MS = 50;

/**
 * Carries rollouts on: looks when agents answer and when time has passed, and stores what follows. It remembers
 * nothing that is not in the store, so that a process that dies at any point leaves nothing behind but work to do.
 */
export class RolloutRunner {
  readonly #from: RunnerDependencies;
  /** Environments by the id of a rollout under way. */
  readonly #active = new Map<string, string>();
  readonly #dirty = new Set<string>();
  readonly #ends: Unsubscribe[] = [];
  #look: NodeJS.Timeout | undefined;
  #lookedAt = 0;
  #running: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(from: RunnerDependencies) {
    this.#from = from;
  }

  /** Takes up every rollout that the store says is under way. */
  async start(): Promise<void> {
    for (const { id, environment } of await listActive(this.#from.database))
      this.#active.set(id, environment);
    this.#ends.push(
      this.#from.directory.onChange(({ kind, environment }) => {
        if (kind !== 'report') this.#soon(environment);
      }),
    );
    const timer = setInterval(() => this.#tick(), TICK_MS).unref();
    this.#ends.push(() => clearInterval(timer));
    this.#tick();
  }

  /** Hears which rollouts a change has moved. */
  take({ rollouts }: ChangeEffects): void {
    for (const { id, environment, isUnderWay } of rollouts.values()) {
      if (isUnderWay) this.#active.set(id, environment);
      else this.#active.delete(id);
      this.#soon(environment);
    }
  }

  /** Settles when what is under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const end of this.#ends) end();
    clearTimeout(this.#look);
    await this.#running;
  }

  #tick(): void {
    for (const environment of this.#active.values()) this.#soon(environment);
  }

  #soon(environment: string): void {
    if (this.#isClosed || ![...this.#active.values()].includes(environment)) return;
    this.#dirty.add(environment);
    if (this.#look) return;
    const wait = Math.max(0, this.#lookedAt + LOOK_EVERY_MS - performance.now());
    this.#look = setTimeout(() => {
      this.#running = this.#running.then(() => this.#lookAround());
    }, wait);
  }

  async #lookAround(): Promise<void> {
    this.#look = undefined;
    const environments = new Set(this.#dirty);
    this.#dirty.clear();
    for (const [id, environment] of [...this.#active])
      if (environments.has(environment) && !this.#isClosed) await this.#lookSafely(id);
    this.#lookedAt = performance.now();
  }

  async #lookSafely(id: string): Promise<void> {
    try {
      await this.#lookAt(id);
    } catch (error) {
      // Somebody moved it at the same moment: the next look starts from there.
      if (!(error instanceof ProblemError)) this.#from.onError(error);
    }
  }

  async #lookAt(id: string): Promise<void> {
    const rollout = await findRollout(this.#from.database, id);
    if (!rollout || isEnded(rollout.core)) return void this.#active.delete(id);
    const event = await this.#observation(rollout);
    const answer = step(rollout.core, event, this.#from.clock.now());
    // Most looks find nothing new: those cost no transaction.
    if ('refusal' in answer || isSame(answer.rollout, rollout.core)) return;
    const isBeginning = answer.effects.some((effect) => effect.kind === 'begin');
    await this.#from.changes.make(async (change) => {
      const obstacle = isBeginning ? await obstacleTo(change, rollout) : null;
      const aborted = { kind: 'abort' as const, by: null, reason: obstacle };
      await moveRollout(change, rollout, obstacle === null ? event : aborted);
    });
  }

  async #observation(rollout: StoredRollout) {
    const freeze = await freezeOf(this.#from.database, rollout, this.#from.clock.now());
    return { kind: 'observe' as const, fleet: fleetView(rollout, this.#from, freeze) };
  }
}

/** What holds when a rollout was scheduled may hold no longer when it is due. */
async function obstacleTo(change: Change, rollout: StoredRollout): Promise<string | null> {
  try {
    const facts = await loadProbe(change, rollout);
    requireRipCordReleased(facts);
    const now = Date.parse(change.at);
    await requireApprovedRevision(change.transaction, facts, { revision: rollout.revision, now });
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
}
