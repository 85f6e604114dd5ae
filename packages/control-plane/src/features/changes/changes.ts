import type { ProbeEvent, Timestamp } from '@lookout/contract';
import type { Kysely, Transaction } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import { insertEvent } from '../history/history-store.ts';
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
}

/** An entry of a probe's history before it has its identity. */
export type NewProbeEvent = Pick<ProbeEvent, 'probeId' | 'kind' | 'person' | 'revision' | 'text'>;

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
  } satisfies ChangeEffects;

  constructor(transaction: Transaction<Database>, at: Timestamp) {
    this.transaction = transaction;
    this.at = at;
  }

  /** Adds to a probe's history, in the same transaction as the change itself. */
  async record(event: NewProbeEvent): Promise<void> {
    const entry: ProbeEvent = { ...event, id: newId('evt'), at: this.at };
    await insertEvent(this.transaction, entry);
    await queueMessages(this.transaction, entry);
    this.effects.events.push(entry);
    this.effects.probeIds.add(event.probeId);
  }

  /** Notes that a review changed. */
  reviewed(reviewId: string, probeId: string): void {
    this.effects.reviews.set(reviewId, probeId);
    this.effects.probeIds.add(probeId);
  }

  /** Notes that processors of an environment must learn of this. */
  redeploy(environment: string): void {
    this.effects.deployments.add(environment);
  }
}

/** Makes changes: all of one or nothing, and nobody hears of it before it is durable. */
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
        const change = new Change(transaction, timestamp(clock.now()));
        return { result: await work(change), effects: change.effects };
      });
      await afterwards(effects);
      return result;
    },
  };
}
