import type { Instant } from './instant.ts';

/** What a run may know of the world: the moment that `now()` and `ago()` see. */
export interface RunContext {
  readonly now: Instant;
}
