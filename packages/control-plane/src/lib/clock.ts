import type { Timestamp } from '@lookout/contract';

/** The time of day, replaceable in tests. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A moment as the contract and the store write it: RFC 3339, UTC, milliseconds. Such texts sort by time. */
export function timestamp(milliseconds: number): Timestamp {
  return new Date(milliseconds).toISOString();
}
