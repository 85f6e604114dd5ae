import type { Clock } from '../../lib/clock.ts';
import type { MetricStore } from './metric-store.ts';
import { type BucketGain, type Measured, rollUp, type Series, seriesOf } from './roll-up.ts';

/** Most series of one probe; values beyond it add up in one more series, marked as OpenTelemetry marks overflow. */
export const MAX_SERIES = 500;
const OVERFLOW = Object.freeze({ 'otel.metric.overflow': 'true' });
const FLUSH_AFTER_MS = 200;

type Batch = { readonly values: Measured[]; readonly written: Promise<void> };

/** Gathers values for a moment and writes their roll-ups together: one transaction, however many processors send. */
export class MetricWriter {
  readonly #store: MetricStore;
  readonly #clock: Clock;
  readonly #known = new Map<string, Set<string>>();
  #batch: Batch | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(store: MetricStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Resolves once the values are in the database. Rejects when they could not be written; none of them is then. */
  add(values: readonly Measured[]): Promise<void> {
    this.#batch ??= this.#open();
    this.#batch.values.push(...values);
    return this.#batch.written;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await (this.#batch?.written ?? this.#last).catch(() => undefined);
  }

  #open(): Batch {
    const values: Measured[] = [];
    const turn = Promise.all([
      new Promise((resolve) => setTimeout(resolve, FLUSH_AFTER_MS)),
      this.#last.catch(() => undefined),
    ]);
    const written = turn.then(() => {
      this.#batch = null;
      return this.#write(values);
    });
    this.#last = written;
    return { values, written };
  }

  async #write(values: readonly Measured[]): Promise<void> {
    const gains = new Map<string, BucketGain>();
    const fresh = new Map<string, Series>();
    for (const value of values) {
      const known = await this.#seriesOf(value.probeId);
      const series = admit(value, known, fresh);
      if (!known.has(series.id)) fresh.set(series.id, series);
      rollUp(gains, series.id, value);
    }
    await this.#store.write([...fresh.values()], [...gains.values()], this.#clock.now());
    for (const { id, probeId } of fresh.values()) this.#known.get(probeId)?.add(id);
  }

  async #seriesOf(probeId: string): Promise<ReadonlySet<string>> {
    const known = this.#known.get(probeId);
    if (known) return known;
    const loaded = new Set(await this.#store.seriesIds(probeId));
    this.#known.set(probeId, loaded);
    return loaded;
  }

  /** Forgets which series exist: they are looked up again. */
  forgetKnown(): void {
    this.#known.clear();
  }
}

function admit(value: Measured, known: ReadonlySet<string>, fresh: ReadonlyMap<string, Series>): Series {
  const series = seriesOf(value);
  if (known.has(series.id) || fresh.has(series.id)) return series;
  const freshOfProbe = [...fresh.values()].filter((other) => other.probeId === value.probeId).length;
  return known.size + freshOfProbe < MAX_SERIES ? series : seriesOf({ ...value, attributes: OVERFLOW });
}
