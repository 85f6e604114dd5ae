import { stale } from '../plane/problem-error.ts';

/** Refuses a change that was made from another version than the current one. */
export function demandVersion(named: number | null, current: { version: number }, what: string): void {
  if (named !== null && named !== current.version) throw stale(what);
}
