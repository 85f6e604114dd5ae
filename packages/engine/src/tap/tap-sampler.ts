import type { Nanoseconds, TapFrame } from '@lookout/contract';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { Clock } from '../stream/clock.ts';
import type { ProcessResult } from '../stream/process-result.ts';
import { allot } from './allot.ts';
import { frameSamples, type Sample } from './frame-samples.ts';
import { Reservoir } from './reservoir.ts';
import { StratumBook } from './stratum-book.ts';

/** How a tap samples; all but the first three have defaults. */
export interface TapOptions {
  /** The processor's name, for the frame's header. */
  readonly agent: string;
  readonly environment: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Sampled records per second (200). Only more strata than that make it more: each shows at least one record. */
  readonly recordsPerSecond?: number;
  /** Strata per frame (500); records beyond them count in the stratum `OVERFLOW_STRATUM`. */
  readonly maxStrata?: number;
  /** Sampled bytes per frame, before and after each (3 MiB). */
  readonly maxBytes?: number;
  /** A number from 0 to below 1 (`Math.random`). */
  readonly random?: () => number;
}

const MAX_BYTES = 3_145_728;

/** Counts every record of an interval by stratum, keeps a fair few of each, and frames them. */
export class TapSampler {
  readonly #options: Required<TapOptions>;
  #book: StratumBook;
  #reservoirs: Reservoir<Sample>[] = [];
  #from: bigint;
  #sequence = 0;

  constructor(options: TapOptions) {
    this.#options = {
      recordsPerSecond: 200,
      maxStrata: 500,
      maxBytes: MAX_BYTES,
      random: Math.random,
      ...options,
    };
    this.#book = new StratumBook(this.#options.maxStrata);
    this.#from = options.clock.now();
  }

  /** Takes note of a batch and what the probes made of it. */
  offer(batch: LogBatch, result: ProcessResult): void {
    for (let row = 0; row < batch.recordCount; row++) {
      const stratum = this.#book.indexFor(batch, row);
      this.#count(stratum, batch.recordBytes(row), result.outBytesOf(row));
      const reservoir = this.#reservoirOf(stratum);
      const place = reservoir.next();
      if (place >= 0) reservoir.items[place] = { batch, result, row, stratum };
    }
  }

  /** Ends the interval: its frame, and a new beginning. */
  flush(): TapFrame {
    const { clock, agent, environment } = this.#options;
    const to = clock.now();
    const { samples, before, after } = this.#sample(Number(to - this.#from) / 1e9);
    const { strata } = this.#book;
    for (const stratum of strata) stratum.sampled = 0;
    for (const { stratum } of samples) strata[stratum]!.sampled++;
    const header = {
      agent,
      environment,
      sequence: this.#sequence++,
      from: String(this.#from) as Nanoseconds,
      to: String(to) as Nanoseconds,
      strata,
      stratumOf: samples.map(({ stratum }) => stratum),
      outcomeOf: samples.map(({ result, row }) => result.outcomeOf[row]!),
    };
    this.#begin(to);
    return { header, before, after };
  }

  /** Fewer samples until they fit a frame; in the end none, for the counts are exact without them. */
  #sample(seconds: number) {
    const { recordsPerSecond, maxBytes } = this.#options;
    let total = Math.max(1, Math.round(recordsPerSecond * Math.min(seconds, 1)));
    for (;;) {
      const framed = frameSamples(this.#pick(total));
      if (framed.before.length <= maxBytes && framed.after.length <= maxBytes) return framed;
      if (total <= this.#reservoirs.length) return frameSamples([]);
      total = Math.floor(total / 2);
    }
  }

  #pick(total: number): Sample[] {
    const sizes = this.#book.strata.map(({ recordsIn }) => recordsIn);
    const shares = allot(sizes, total);
    return this.#reservoirs.flatMap((reservoir, stratum) => reservoir.take(shares[stratum]!));
  }

  #count(index: number, bytesIn: number, bytesOut: number): void {
    const stratum = this.#book.strata[index]!;
    stratum.recordsIn++;
    stratum.bytesIn += bytesIn;
    if (bytesOut > 0) stratum.recordsOut++;
    stratum.bytesOut += bytesOut;
  }

  #reservoirOf(stratum: number): Reservoir<Sample> {
    const { recordsPerSecond, random } = this.#options;
    this.#reservoirs[stratum] ??= new Reservoir(recordsPerSecond, random);
    return this.#reservoirs[stratum];
  }

  #begin(from: bigint): void {
    this.#from = from;
    this.#book = new StratumBook(this.#options.maxStrata);
    this.#reservoirs = [];
  }
}
