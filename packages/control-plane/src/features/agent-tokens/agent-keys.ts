import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { hashSecret } from '../../lib/secret.ts';
import type { AgentKey, AgentKeys, Unsubscribe } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { useAgentToken } from './agent-token-store.ts';

/** Processors post several times a second: a token that was found is not looked up for every post. */
const REMEMBER_MS = 30_000;
const MAX_REMEMBERED = 1_000;

/** What processors may present: the installation's own token for every environment, or an agent token for one. */
export class StoredAgentKeys implements AgentKeys {
  readonly #database: Kysely<Database>;
  readonly #clock: Clock;
  readonly #bootstrap: Buffer;
  readonly #known = new LRUCache<string, AgentKey>({ max: MAX_REMEMBERED, ttl: REMEMBER_MS });
  readonly #listeners = new Set<(tokenId: string) => void>();

  constructor({
    database,
    clock,
    bootstrap,
  }: { database: Kysely<Database>; clock: Clock; bootstrap: string }) {
    this.#database = database;
    this.#clock = clock;
    this.#bootstrap = digest(bootstrap);
  }

  async find(secret: string): Promise<AgentKey | null> {
    if (timingSafeEqual(digest(secret), this.#bootstrap)) return { tokenId: null, environment: null };
    const hash = hashSecret(secret);
    const known = this.#known.get(hash);
    if (known) return known;
    const found = await useAgentToken(this.#database, secret, timestamp(this.#clock.now()));
    if (!found) return null;
    const key = { tokenId: found.id, environment: found.environment };
    this.#known.set(hash, key);
    return key;
  }

  onRevoked(listener: (tokenId: string) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Forgets a token that is no more, and tells those who serve its connections. */
  revoked(tokenId: string): void {
    this.#known.clear();
    for (const listener of this.#listeners) listener(tokenId);
  }
}

/** Digests have one length, which `timingSafeEqual` needs, and tell nothing about the token's. */
function digest(text: string): Buffer {
  return Buffer.from(hashSecret(text), 'hex');
}
