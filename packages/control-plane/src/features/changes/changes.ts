import type { AuditActor, PersonRef, ProbeEvent, Timestamp } from '@lookout/contract';
import type { Kysely, Transaction } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { currentKey } from '../../lib/current-key.ts';
import { newId } from '../../lib/id.ts';
import { currentOrigin, SYSTEM, toActor } from '../../lib/origin.ts';
import type { Database } from '../../store/database.ts';
import { appendAudit, holdHead } from '../audit/append-audit.ts';
import { type AuditNote, type SignedNote, signNote } from '../audit/audit-note.ts';
import { insertEvent } from '../history/history-store.ts';
import { markCommitted } from '../idempotency/repeat-store.ts';
import { notifyOfEvent } from '../notifications/notify.ts';
import { queueMessages } from '../webhooks/queue-messages.ts';

/** What a change did, for those who must hear of it once it is durable. */
export interface ChangeEffects {
  readonly events: readonly ProbeEvent[];
  readonly probeIds: ReadonlySet<string>;
  /** Environments by the id of a probe that is no more. */
  readonly deletedProbes: ReadonlyMap<string, string>;
  /** Probe ids by review id. */
  readonly reviews: ReadonlyMap<string, string>;
  /** Environments whose processors must get a new configuration. */
  readonly deployments: ReadonlySet<string>;
  readonly ripCords: ReadonlySet<string>;
  /** Environments whose policy or its proposals changed. */
  readonly policies: ReadonlySet<string>;
  /** Environments by the id of an alert that changed. */
  readonly alerts: ReadonlyMap<string, string>;
  /** Rollouts that moved, by id. */
  readonly rollouts: ReadonlyMap<string, MovedRollout>;
}

/** A rollout that a change has moved. */
export interface MovedRollout {
  readonly id: string;
  readonly environment: string;
  readonly probeId: string;
  readonly isUnderWay: boolean;
}

/** An entry of a probe's history before it has its identity. */
export type NewProbeEvent = Pick<ProbeEvent, 'probeId' | 'kind' | 'person' | 'revision' | 'text'>;

/** What was and what is, for the audit log: JSON values. */
export type Difference = Pick<AuditNote, 'before' | 'after'>;

/** One change in the making: a transaction, and notes on whom it concerns. */
export class Change {
  readonly transaction: Transaction<Database>;
  readonly at: Timestamp;
  readonly effects = {
    events: [] as ProbeEvent[],
    probeIds: new Set<string>(),
    deletedProbes: new Map<string, string>(),
    reviews: new Map<string, string>(),
    deployments: new Set<string>(),
    ripCords: new Set<string>(),
    policies: new Set<string>(),
    alerts: new Map<string, string>(),
    rollouts: new Map<string, MovedRollout>(),
  } satisfies ChangeEffects;
  readonly #notes: SignedNote[] = [];

  constructor(transaction: Transaction<Database>, at: Timestamp) {
    this.transaction = transaction;
    this.at = at;
  }

  /** What goes into the audit log with this change. */
  get notes(): readonly SignedNote[] {
    return this.#notes;
  }

  /** Puts something on record in the audit log: who and from where are taken from the request that is running. */
  audit(note: AuditNote): void {
    this.#notes.push(signNote(note));
  }

  /** Adds to a probe's history and to the audit log, in the same transaction as the change itself. */
  async record(event: NewProbeEvent, difference: Difference = {}): Promise<void> {
    const entry: ProbeEvent = { ...event, id: newId('evt'), at: this.at };
    await insertEvent(this.transaction, entry);
    await queueMessages(this.transaction, entry);
    await notifyOfEvent(this.transaction, entry);
    this.audit({
      action: `probe.${event.kind}`,
      subject: { kind: 'probe', id: event.probeId, environment: await this.#environmentOf(event.probeId) },
      text: event.text,
      actor: actorOf(event.person),
      after: { revision: event.revision },
      ...difference,
    });
    this.effects.events.push(entry);
    this.effects.probeIds.add(event.probeId);
  }

  /** Notes that a review changed. */
  reviewed(reviewId: string, probeId: string): void {
    this.effects.reviews.set(reviewId, probeId);
    this.effects.probeIds.add(probeId);
  }

  /** Notes that a rollout moved. */
  rolledOut(rollout: MovedRollout): void {
    this.effects.rollouts.set(rollout.id, rollout);
  }

  /** Notes that processors of an environment must learn of this. */
  redeploy(environment: string): void {
    this.effects.deployments.add(environment);
  }

  async #environmentOf(probeId: string): Promise<string | null> {
    const row = await this.transaction
      .selectFrom('probe')
      .select('environment')
      .where('id', '=', probeId)
      .executeTakeFirst();
    return row?.environment ?? null;
  }
}

/** The person of an event: as the request names them, by a token perhaps, when they are who makes it. */
function actorOf(person: PersonRef | null): AuditActor {
  if (!person) return SYSTEM;
  const caller = currentOrigin()?.actor;
  return caller?.id === person.id ? caller : toActor(person);
}

/**
 * Makes changes one after the other, on either database: what one has read holds until it is durable, so that nothing
 * that switches off can lose against another change. All of one or nothing, and nobody hears of it before.
 */
export interface Changes {
  make<T>(work: (change: Change) => Promise<T>): Promise<T>;
}

/** `afterwards` is told of each change once it is durable; the maker's answer waits for it. */
export function createChanges(
  database: Kysely<Database>,
  clock: Clock,
  afterwards: (effects: ChangeEffects) => Promise<void>,
): Changes {
  return {
    make: async (work) => {
      const { result, effects } = await database.transaction().execute(async (transaction) => {
        const head = await holdHead(transaction);
        const change = new Change(transaction, timestamp(clock.now()));
        const result = await work(change);
        const key = currentKey();
        if (key !== undefined) await markCommitted(transaction, key);
        await appendAudit(transaction, head, { at: change.at, notes: change.notes });
        return { result, effects: change.effects };
      });
      await afterwards(effects);
      return result;
    },
  };
}
