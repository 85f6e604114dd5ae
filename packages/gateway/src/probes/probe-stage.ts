import type { AgentConfig, ProbeCounters } from '@lookout/contract';
import {
  encodeMetrics,
  type LogBatch,
  type MetricPoint,
  ProbePipeline,
  readLogs,
  type TapSampler,
} from '@lookout/engine';
import { refusals } from '../receiver/refusal.ts';
import type { Payload } from '../signal.ts';
import { systemClock } from '../system-clock.ts';
import type { Tally } from '../tally.ts';

export interface ProbeStageOptions {
  readonly environment: string;
  readonly tally: Tally;
  readonly sampler: TapSampler;
  /** Attributes of the resource that probe metrics leave under. */
  readonly resource: Readonly<Record<string, string>>;
  /** Told of metrics as probes produce them. */
  readonly onMetrics: (payload: Payload) => void;
  /** Told when a probe has tripped, at once. */
  readonly onTrip: () => void;
}

/** Trips are looked for this often at most: with many probes, looking after every batch would cost more than the batch. */
const LOOK_FOR_TRIPS_EVERY_MS = 50;

/** The logs' way through the gateway: read, run the probes, count, sample, write. */
export class ProbeStage {
  readonly #options: ProbeStageOptions;
  readonly #pipeline: ProbePipeline;
  #trippedCount = 0;
  #lookedAt = 0;

  constructor(options: ProbeStageOptions) {
    this.#options = options;
    this.#pipeline = new ProbePipeline({ clock: systemClock, environment: options.environment });
  }

  configure(config: AgentConfig): { ok: true } | { ok: false; error: string } {
    return this.#pipeline.configure(config);
  }

  counters(): ProbeCounters[] {
    return this.#pipeline.counters();
  }

  /** What remains of an export request of logs; null when nothing does. Throws a 400 refusal when it is malformed. */
  process(request: Uint8Array): Payload | null {
    const read = readLogs(request);
    if (!read.ok) throw refusals.malformed(read.offset, read.reason);
    const { batch } = read;
    const result = this.#pipeline.process(batch);
    this.#count(batch, result);
    this.#options.sampler.offer(batch, result);
    this.#deliver(result.points);
    this.#lookForTrips();
    return result.bytes && { bytes: result.bytes, records: result.recordsOut };
  }

  /** Once a second: closes windows that no record closes, and lets probes expire. */
  tick(): void {
    this.#deliver(this.#pipeline.tick());
    this.#lookForTrips();
  }

  #lookForTrips(): void {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_FOR_TRIPS_EVERY_MS) return;
    this.#lookedAt = now;
    const count = this.counters().filter((probe) => probe.tripped !== null).length;
    if (count > this.#trippedCount) this.#options.onTrip();
    this.#trippedCount = count;
  }

  #count(batch: LogBatch, result: { bytes: Uint8Array | null; recordsOut: number }): void {
    const { tally } = this.#options;
    tally.recordsIn += batch.recordCount;
    tally.bytesIn += batch.bytes.length;
    tally.recordsOut += result.recordsOut;
    tally.bytesOut += result.bytes?.length ?? 0;
    tally.drop('probe', batch.recordCount - result.recordsOut);
  }

  #deliver(points: readonly MetricPoint[]): void {
    const carried = points.filter(isWithinOtlp);
    if (carried.length === 0) return;
    const bytes = encodeMetrics(carried, this.#options.resource);
    this.#options.onMetrics({ bytes, records: carried.length });
  }
}

/** The last moment that OTLP's 64 bits of nanoseconds can name. */
const LAST_MS = Number((2n ** 64n - 1n) / 1_000_000n) - 1;

/** A record of a broken clock may open a window that ends after the last moment there is: nobody could be sent it. */
function isWithinOtlp({ end }: MetricPoint): boolean {
  return end.ms <= LAST_MS;
}
