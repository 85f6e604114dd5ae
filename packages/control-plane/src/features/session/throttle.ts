import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.ts';

const MAX_FAILURES = 10;
const WINDOW_MS = 15 * 60 * 1000;
const MAX_KEYS = 10_000;

/** Counts failed sign-ins by address, so that a password cannot be guessed at leisure. Success clears the count. */
export class SignInThrottle {
  readonly #failures = new LRUCache<string, { count: number; since: number }>({ max: MAX_KEYS });
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether another attempt is refused for now. */
  isBlocked(key: string): boolean {
    const failures = this.#current(key);
    return failures !== undefined && failures.count >= MAX_FAILURES;
  }

  /** Counts a failed attempt. */
  fail(key: string): void {
    const { count, since } = this.#current(key) ?? { count: 0, since: this.#clock.now() };
    this.#failures.set(key, { count: count + 1, since });
  }

  /** Forgets the failures of an address. */
  clear(key: string): void {
    this.#failures.delete(key);
  }

  #current(key: string) {
    const failures = this.#failures.get(key);
    return failures && this.#clock.now() - failures.since < WINDOW_MS ? failures : undefined;
  }
}
