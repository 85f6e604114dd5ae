import { stale, versionRequired } from '../plane/problem-error.ts';

/** Refuses a change that was made from another version than the current one, or that names none. */
export function demandVersion(named: number | null, current: { version: number }, what: string): void {
  if (named === null) throw versionRequired();
  if (named !== current.version) throw stale(what);
}
