import { LRUCache } from 'lru-cache';
import type { Clock } from '../../lib/clock.ts';

const WINDOW_MS = 15 * 60 * 1000;
const MAX_KEYS = 10_000;

/** Who tries to sign in as whom. */
export interface Attempt {
  readonly email: string;
  /** The network address. */
  readonly address: string;
}

/** What is counted, and how many failures each stands within a window. */
const CEILINGS = Object.freeze({
  /** A person who mistypes, from where they sit: others with their address cannot lock them out. */
  pair: 10,
  /** One account, from many places at once. */
  email: 100,
  /** Many accounts, from one place. */
  address: 100,
});
type Key = readonly [kind: keyof typeof CEILINGS, text: string];

/**
 * Counts attempts to sign in, so that passwords cannot be guessed at leisure. An attempt counts before its password
 * is checked: many at once are no way around. Success takes its own attempt back and clears the person's count.
 */
export class SignInThrottle {
  readonly #attempts = new LRUCache<string, { count: number; since: number }>({ max: MAX_KEYS });
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts an attempt. Returns for how many seconds it is refused: 0 = go ahead. */
  begin(attempt: Attempt): number {
    const keys = keysOf(attempt);
    const waits = keys.map((key) => this.#wait(key));
    const wait = Math.max(...waits);
    if (wait === 0) for (const key of keys) this.#add(key, 1);
    return Math.ceil(wait / 1000);
  }

  /** The password was right. */
  succeed(attempt: Attempt): void {
    for (const key of keysOf(attempt)) {
      if (key[0] === 'pair') this.#attempts.delete(name(key));
      else this.#add(key, -1);
    }
  }

  #wait(key: Key): number {
    const attempts = this.#current(key);
    if (!attempts || attempts.count < CEILINGS[key[0]]) return 0;
    return attempts.since + WINDOW_MS - this.#clock.now();
  }

  #add(key: Key, change: number): void {
    const { count, since } = this.#current(key) ?? { count: 0, since: this.#clock.now() };
    this.#attempts.set(name(key), { count: Math.max(0, count + change), since });
  }

  #current(key: Key) {
    const attempts = this.#attempts.get(name(key));
    return attempts && this.#clock.now() - attempts.since < WINDOW_MS ? attempts : undefined;
  }
}

function keysOf({ email, address }: Attempt): readonly Key[] {
  return [
    ['pair', `${email} ${address}`],
    ['email', email],
    ['address', address],
  ];
}

function name([kind, text]: Key): string {
  return `${kind} ${text}`;
}
