import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type Json } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { OnceGuard, RequestInWords } from '../../http/once-guard.ts';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { withKey } from '../../lib/current-key.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { claimKey, findRequest, keepAnswer, releaseKey, type StoredRequest } from './repeat-store.ts';
import { seal, unseal } from './seal.ts';

const KEEP_MS = 24 * 60 * 60 * 1000;

/**
 * Does what a request asks at most once for each `Idempotency-Key`, as
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ describes. That the change was made is
 * noted in the change's own transaction, so that no crash makes it twice.
 */
export class RepeatGuard implements OnceGuard {
  readonly #database: Kysely<Database>;
  readonly #clock: Clock;
  /** Names this life of the process. */
  readonly #run = randomUUID();

  constructor(database: Kysely<Database>, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Throws 409 while the first one runs, and 422 when the key was used for something else. */
  async once<T>(request: RequestInWords, work: () => Promise<T>): Promise<{ answer: T; isRepeat: boolean }> {
    const keyHash = digest([request.accountId, request.operation, request.key]);
    const requestHash = digest([request.operation, canonicalJson(request.content as Json)]);
    if (!(await this.#claim(keyHash, requestHash))) {
      const first = await findRequest(this.#database, keyHash);
      return { answer: replay(first, requestHash, request.key) as T, isRepeat: true };
    }
    try {
      const answer = await withKey(keyHash, work);
      await keepAnswer(this.#database, keyHash, seal(JSON.stringify(answer ?? null), request.key));
      return { answer, isRepeat: false };
    } catch (error) {
      await releaseKey(this.#database, keyHash);
      throw error;
    }
  }

  #claim(keyHash: string, requestHash: string): Promise<boolean> {
    const now = this.#clock.now();
    const row = {
      key_hash: keyHash,
      request_hash: requestHash,
      state: 'running',
      run: this.#run,
      answer: null,
      expires_at: timestamp(now + KEEP_MS),
    };
    return claimKey(this.#database, row, timestamp(now));
  }
}

/** What the first request was answered. */
function replay(first: StoredRequest | undefined, requestHash: string, key: string): unknown {
  if (first && first.request_hash !== requestHash)
    throw new ProblemError(
      'cannot-run',
      'This Idempotency-Key was used for another request. Give every request a key of its own.',
    );
  if (first?.answer) return JSON.parse(unseal(first.answer, key));
  if (first?.state === 'committed')
    throw new ProblemError(
      'conflict',
      'This was carried out, but its answer was lost. Load what you changed to see how it is now.',
    );
  throw new ProblemError('conflict', 'The first request with this Idempotency-Key still runs.', {
    retryAfterSeconds: 1,
  });
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
