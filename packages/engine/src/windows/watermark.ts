/**
 * How far event time is known to have come: the latest moment seen, less the lateness allowed. A moment ahead of
 * the wall clock counts as now, so that one clock that runs ahead cannot make everyone else late.
 */
export class Watermark {
  readonly #lateness: number;
  #at = Number.NEGATIVE_INFINITY;

  constructor(allowedLatenessMs: number) {
    this.#lateness = allowedLatenessMs;
  }

  /** Milliseconds since the epoch: windows that end there or earlier are closed. */
  get at(): number {
    return this.#at;
  }

  observe(eventMs: number, nowMs: number): void {
    this.raise(Math.min(eventMs, nowMs) - this.#lateness);
  }

  /** Where the watermark stands by the wall clock alone. */
  wallClock(nowMs: number): number {
    return nowMs - this.#lateness;
  }

  raise(to: number): void {
    if (to > this.#at) this.#at = to;
  }
}
