import { AsyncLocalStorage } from 'node:async_hooks';

const keys = new AsyncLocalStorage<string>();

/** Runs the work of a request that carried an `Idempotency-Key`: its change is noted with the hash of that key. */
export function withKey<T>(keyHash: string, work: () => T): T {
  return keys.run(keyHash, work);
}

/** The hash of the key of the request that the code runs for; undefined when it carries none. */
export function currentKey(): string | undefined {
  return keys.getStore();
}
