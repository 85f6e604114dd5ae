import { type Instant, nanosecondsOf } from '@lookout/engine';

/** How plans write moments and durations; undefined for null. */
export function nanoseconds(instant: Instant | null): bigint | undefined {
  return instant ? nanosecondsOf(instant) : undefined;
}
