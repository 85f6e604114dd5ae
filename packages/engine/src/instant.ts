/**
 * Times inside the engine are split so that hot loops stay in doubles and nothing is lost:
 * whole milliseconds since the Unix epoch, plus 0 to 999,999 nanoseconds.
 */
export interface Instant {
  readonly ms: number;
  readonly nanos: number;
}

/** Splits nanoseconds since the epoch. */
export function instantFromNanoseconds(nanoseconds: bigint): Instant {
  const nanos = Number(BigInt.asIntN(64, ((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n));
  return { ms: Number((nanoseconds - BigInt(nanos)) / 1_000_000n), nanos };
}

/** Joins what `instantFromNanoseconds` split. */
export function nanosecondsOf(instant: Instant): bigint {
  return BigInt(instant.ms) * 1_000_000n + BigInt(instant.nanos);
}
