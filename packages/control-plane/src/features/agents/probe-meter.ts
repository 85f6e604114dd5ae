import type { AgentReport, ProbeCounters } from '@lookout/contract';
import { CounterWindow } from './counter-window.ts';

/** The counters of a probe in the order that a meter keeps them. */
const PROBE_COUNTERS = [
  'recordsIn',
  'recordsOut',
  'recordsChanged',
  'bytesIn',
  'bytesOut',
  'metricPoints',
] as const satisfies readonly (keyof ProbeCounters)[];
/** The counters of a whole processor. */
const STREAM_COUNTERS = ['recordsIn', 'bytesIn', 'recordsOut', 'bytesOut'] as const;

export type ProbeTotals = Record<(typeof PROBE_COUNTERS)[number], number>;
export type StreamRates = Record<(typeof STREAM_COUNTERS)[number], number>;

type Metered = { revision: number; last: ProbeCounters; readonly window: CounterWindow };

/** What one processor reports, as totals and rates. Counters start anew with a new revision of a probe. */
export class ProbeMeter {
  readonly #stream = new CounterWindow();
  readonly #probes = new Map<string, Metered>();

  /** Takes a report. Probes that it no longer names are forgotten. */
  add(at: number, report: AgentReport): void {
    this.#stream.add(
      at,
      STREAM_COUNTERS.map((name) => report[name]),
    );
    for (const counters of report.probes) this.#addProbe(at, counters);
    const named = new Set(report.probes.map((probe) => probe.probeId));
    for (const probeId of this.#probes.keys()) if (!named.has(probeId)) this.#probes.delete(probeId);
  }

  streamRates(now: number, windowMs: number): StreamRates {
    return name(STREAM_COUNTERS, this.#stream.rates(now, windowMs));
  }

  /** The last report on a probe; undefined when there was none. */
  lastOf(probeId: string): ProbeCounters | undefined {
    return this.#probes.get(probeId)?.last;
  }

  totalsOf(probeId: string): ProbeTotals {
    return name(PROBE_COUNTERS, this.#probes.get(probeId)?.window.totals ?? []);
  }

  ratesOf(probeId: string, now: number, windowMs: number): ProbeTotals {
    return name(PROBE_COUNTERS, this.#probes.get(probeId)?.window.rates(now, windowMs) ?? []);
  }

  #addProbe(at: number, counters: ProbeCounters): void {
    const known = this.#probes.get(counters.probeId);
    const isSame = known?.revision === counters.revision;
    const window = isSame ? known.window : new CounterWindow();
    window.add(
      at,
      PROBE_COUNTERS.map((key) => counters[key]),
    );
    this.#probes.set(counters.probeId, { revision: counters.revision, last: counters, window });
  }
}

function name<K extends string>(names: readonly K[], values: readonly number[]): Record<K, number> {
  return Object.fromEntries(names.map((key, index) => [key, values[index] ?? 0])) as Record<K, number>;
}
