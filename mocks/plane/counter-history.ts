import type { ProbeCounters, ProbeEffect, ProbeHealth } from '@lookout/contract';

interface Reading {
  readonly atMs: number;
  readonly counters: ProbeCounters;
}

const MINUTE_MS = 60_000;

/** The counters of probes over the last minute, from which rates follow. */
export class CounterHistory {
  readonly #readings = new Map<string, Reading[]>();

  add(atMs: number, counters: readonly ProbeCounters[]): void {
    for (const one of counters) {
      const known = this.#readings.get(one.probeId) ?? [];
      // A new revision counts from zero: rates over both would be wrong.
      const same = known.filter(
        (reading) => reading.counters.revision === one.revision && reading.atMs > atMs - MINUTE_MS - 1000,
      );
      this.#readings.set(one.probeId, [...same, { atMs, counters: one }]);
    }
  }

  latest(probeId: string): ProbeCounters | undefined {
    return this.#readings.get(probeId)?.at(-1)?.counters;
  }

  /** How much a counter grew a second over the last `windowMs`. */
  rate(probeId: string, counter: CounterName, windowMs: number): number {
    const readings = this.#readings.get(probeId) ?? [];
    const last = readings.at(-1);
    const first = last && readings.find((reading) => reading.atMs >= last.atMs - windowMs);
    if (!last || !first || last.atMs === first.atMs) return 0;
    return ((last.counters[counter] - first.counters[counter]) * 1000) / (last.atMs - first.atMs);
  }

  effect(probeId: string): ProbeEffect | null {
    const totals = this.latest(probeId);
    if (!totals) return null;
    const { recordsIn, recordsOut, recordsChanged, bytesIn, bytesOut, metricPoints } = totals;
    const rate = (counter: CounterName) => this.rate(probeId, counter, MINUTE_MS);
    return {
      recordsInPerSecond: rate('recordsIn'),
      recordsOutPerSecond: rate('recordsOut'),
      bytesInPerSecond: rate('bytesIn'),
      bytesOutPerSecond: rate('bytesOut'),
      ...{ recordsIn, recordsOut, recordsChanged, bytesIn, bytesOut, metricPoints },
    };
  }

  health(probeId: string): ProbeHealth | null {
    const latest = this.latest(probeId);
    if (!latest) return null;
    const { cpuMillisecondsPerSecond, stateBytes, recordsOutPerSecond } = latest;
    return { cpuMillisecondsPerSecond, stateBytes, recordsOutPerSecond };
  }
}

type CounterName = 'recordsIn' | 'recordsOut' | 'bytesIn' | 'bytesOut' | 'metricPoints';
