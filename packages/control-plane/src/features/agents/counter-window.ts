const WINDOW_MS = 60_000;

type Reading = { readonly at: number; readonly totals: readonly number[] };

/**
 * Totals that a processor counts, with their rates over the last minute. A counter that steps back was reset by a
 * restart: what it had counted before stays counted.
 */
export class CounterWindow {
  readonly #readings: Reading[] = [];
  #raw: readonly number[] = [];

  /** Totals since the first reading, plus what that reading held. */
  get totals(): readonly number[] {
    return this.#readings.at(-1)?.totals ?? [];
  }

  /** Takes one reading of all counters. */
  add(at: number, raw: readonly number[]): void {
    const totals = raw.map((value, index) => (this.totals[index] ?? 0) + this.#increase(value, index));
    this.#raw = raw;
    this.#readings.push({ at, totals });
    while ((this.#readings[1]?.at ?? at) < at - WINDOW_MS) this.#readings.shift();
  }

  /** Increase per second of each counter over the last `windowMs`; all 0 when no reading is that young. */
  rates(now: number, windowMs: number): readonly number[] {
    const last = this.#readings.at(-1);
    const first = this.#readings.findLast((reading) => reading.at <= now - windowMs) ?? this.#readings[0];
    if (!last || !first || last.at < now - windowMs || last === first) return this.totals.map(() => 0);
    const seconds = (last.at - first.at) / 1000;
    return last.totals.map((total, index) => (total - (first.totals[index] ?? 0)) / seconds);
  }

  #increase(value: number, index: number): number {
    const before = this.#raw[index] ?? 0;
    return value >= before ? value - before : value;
  }
}
