import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Sealer } from '../../lib/sealer.ts';
import type { Database } from '../../store/database.ts';
import { pauseAfter } from './back-off.ts';
import {
  type AttemptResult,
  type DueDelivery,
  forgetDeliveries,
  listDue,
  saveAttempt,
} from './delivery-store.ts';
import type { Attempt, Post } from './post.ts';
import { KEY_IS_SHUT, openKey } from './seal-webhook-keys.ts';
import { signedHeaders } from './sign.ts';

/** Messages that are under way at a time. */
const AT_ONCE = 16;
/** Until a message is looked at again whose key does not open. */
const SHUT_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const FORGET_AFTER_MS = 30 * 24 * 3_600_000;
const FORGET_EVERY_MS = 3_600_000;

interface RunnerDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly post: Post;
  readonly onError: (error: unknown) => void;
}

/** Sends queued messages when their turn comes, and again after a growing pause for as long as they fail. */
export class DeliveryRunner {
  readonly #from: RunnerDependencies;
  readonly #timers: readonly NodeJS.Timeout[];
  #round: Promise<void> | null = null;

  constructor(from: RunnerDependencies) {
    this.#from = from;
    this.#timers = [
      setInterval(() => void this.run(), LOOK_EVERY_MS),
      setInterval(() => void this.#forget().catch(from.onError), FORGET_EVERY_MS),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** Sends what is due. While a round is under way there is no second one: each message goes out once a turn. */
  run(): Promise<void> {
    this.#round ??= this.#send()
      .catch(this.#from.onError)
      .finally(() => {
        this.#round = null;
      });
    return this.#round;
  }

  /** Ends the timers and waits for what is under way. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#round;
  }

  async #send(): Promise<void> {
    const { database, clock } = this.#from;
    const due = await listDue(database, timestamp(clock.now()), AT_ONCE);
    await Promise.all(due.map((delivery) => this.#attempt(delivery)));
  }

  async #attempt(delivery: DueDelivery): Promise<void> {
    const { database, clock, post, sealer } = this.#from;
    const { id, body, attempts, url } = delivery;
    const key = openKey(sealer, { id: delivery.webhookId, key: delivery.key });
    if (key === null) return saveAttempt(database, waitingForKey(delivery, clock.now()));
    const began = clock.now();
    const headers = signedHeaders(key, { id, body, sentAt: Math.floor(began / 1000) });
    const attempt = await post(url, body, headers);
    const ended = clock.now();
    await saveAttempt(database, {
      id,
      ...outcome(attempt, attempts + 1, ended),
      milliseconds: Math.max(0, Math.round(ended - began)),
    });
  }

  async #forget(): Promise<void> {
    await forgetDeliveries(this.#from.database, timestamp(this.#from.clock.now() - FORGET_AFTER_MS));
  }
}

/** No attempt was made, so that none is counted: the message waits until its key opens, or it gets another. */
function waitingForKey({ id, attempts }: DueDelivery, now: number): AttemptResult {
  const nextAttemptAt = timestamp(now + SHUT_MS);
  const told = { status: null, error: KEY_IS_SHUT, milliseconds: 0 };
  return { id, attempts, state: 'waiting', nextAttemptAt, ...told };
}

function outcome(
  attempt: Attempt,
  attempts: number,
  now: number,
): Omit<AttemptResult, 'id' | 'milliseconds'> {
  if (attempt.error === null) return { ...attempt, attempts, state: 'delivered', nextAttemptAt: null };
  const pause = pauseAfter(attempts);
  if (pause === null) return { ...attempt, attempts, state: 'failed', nextAttemptAt: null };
  return { ...attempt, attempts, state: 'waiting', nextAttemptAt: timestamp(now + pause) };
}
