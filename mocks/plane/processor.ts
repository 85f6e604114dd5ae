import { type AgentConfig, contentHash, type ProbeCounters, TAP_OUTCOMES } from '@lookout/contract';
import { type LogBatch, type MetricPoint, ProbePipeline, readLogs, transcodeJson } from '@lookout/engine';
import type { EmittedLine } from '../stream/log-line.ts';
import { toOtlpJson } from '../stream/otlp-json.ts';
import type { Counted } from './volume-counter.ts';

const CPU_MS_PER_LOOK = 0.08;
const DROPPED = TAP_OUTCOMES.indexOf('dropped');

export interface Acknowledgement {
  readonly hash: string;
  readonly milliseconds: number;
  readonly error: string | null;
}

interface ProcessorOptions {
  readonly environment: string;
  readonly now: () => number;
  /** How long the network and the gateway take to confirm a configuration. */
  readonly acknowledgeAfterMs: number;
  readonly onAcknowledged: (acknowledgement: Acknowledgement) => void;
}

/** What one batch did. */
export interface Processed {
  readonly batch: LogBatch;
  readonly result: ReturnType<ProbePipeline['process']>;
  readonly counted: Counted[];
}

/** A gateway in the page: the production pipeline behind a simulated network. */
export class Processor {
  readonly #options: ProcessorOptions;
  readonly #pipeline: ProbePipeline;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The stream's own time: it runs ahead of the wall clock's start while the past is made up. */
  #nowMs: number;
  #cpuMs = 0;
  appliedHash: string | null = null;
  appliedAtMs = 0;
  appliedMilliseconds = 0;

  constructor(options: ProcessorOptions) {
    this.#options = options;
    this.#nowMs = options.now();
    const clock = { now: () => BigInt(Math.floor(this.#nowMs)) * 1_000_000n, cpu: () => this.#spendCpu() };
    this.#pipeline = new ProbePipeline({ clock, environment: options.environment });
  }

  /** Delivers a configuration; the acknowledgement comes later. A newer one overtakes. */
  send(config: AgentConfig): void {
    clearTimeout(this.#timer);
    const sentAt = performance.now();
    this.#timer = setTimeout(() => this.apply(config, sentAt), this.#options.acknowledgeAfterMs);
  }

  /** Applies a configuration at once. */
  apply(config: AgentConfig, sentAt = performance.now()): void {
    const outcome = this.#pipeline.configure(config);
    const milliseconds = Math.max(1, Math.round(performance.now() - sentAt));
    const hash = contentHash(config);
    if (outcome.ok) {
      this.appliedHash = hash;
      this.appliedAtMs = this.#options.now();
      this.appliedMilliseconds = milliseconds;
    }
    this.#options.onAcknowledged({ hash, milliseconds, error: outcome.ok ? null : outcome.error });
  }

  process(lines: readonly EmittedLine[], nowMs: number): Processed {
    this.#nowMs = nowMs;
    const batch = batchOf(lines, this.#options.environment);
    const result = this.#pipeline.process(batch);
    return { batch, result, counted: countRows(batch, result) };
  }

  tick(): MetricPoint[] {
    return this.#pipeline.tick();
  }

  counters(): ProbeCounters[] {
    return this.#pipeline.counters();
  }

  /** A page cannot read CPU time, and wall time on a busy machine would trip probes at random: each look costs the same. */
  #spendCpu(): number {
    this.#cpuMs += CPU_MS_PER_LOOK;
    return this.#cpuMs;
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}

function batchOf(lines: readonly EmittedLine[], environment: string): LogBatch {
  const transcoded = transcodeJson('logs', toOtlpJson(lines, environment));
  if (!transcoded.ok) throw new Error(`The synthetic stream is not valid OTLP/JSON: ${transcoded.reason}`);
  const read = readLogs(transcoded.bytes);
  if (!read.ok) throw new Error('The synthetic stream is not valid OTLP.');
  return read.batch;
}

function countRows(batch: LogBatch, result: Processed['result']): Counted[] {
  return Array.from({ length: batch.recordCount }, (_, row) => ({
    service: batch.service(row),
    durableId: batch.durableId(row),
    severityNumber: batch.severityNumber(row),
    bytesIn: batch.recordBytes(row),
    recordsOut: result.outcomeOf[row] === DROPPED ? 0 : 1,
    bytesOut: result.outBytesOf(row),
  }));
}
