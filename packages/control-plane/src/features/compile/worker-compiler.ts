import { Worker } from 'node:worker_threads';
import type { Evidence } from '@lookout/contract';
import { ProblemError } from '../../lib/problem-error.ts';
import type { CompiledQuery, EvidenceRequest, QueryCompiler } from './query-compiler.ts';
import { TOO_MUCH } from './refusal-of.ts';
import type { Job, JobResults, WorkerMessage } from './worker-protocol.ts';

/** How long each kind of job may take, in milliseconds. */
export interface TimeLimits {
  readonly start: number;
  readonly compile: number;
  readonly evidence: number;
}

const TIME_LIMITS: TimeLimits = { start: 30_000, compile: 5000, evidence: 15_000 };
const MAX_WAITING = 200;
const MAX_HEAP_MEGABYTES = 1024;

type Waiting = {
  readonly job: Job;
  readonly resolve: (result: JobResults[Job['kind']]) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Compiles in one worker thread, one job after the other. A job over its time limit, or one that takes the worker
 * down, fails alone: the worker is replaced and the next job begins.
 */
export class WorkerCompiler implements QueryCompiler {
  readonly #limits: TimeLimits;
  readonly #queue: Waiting[] = [];
  #current: Waiting | null = null;
  #worker: Worker | null;
  #isReady = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: TimeLimits = TIME_LIMITS) {
    this.#limits = limits;
    this.#worker = this.#start();
  }

  async compile(source: string): Promise<CompiledQuery> {
    return (await this.#ask({ kind: 'compile', source })) as CompiledQuery;
  }

  async evidence({ samples, ...request }: EvidenceRequest): Promise<Evidence> {
    const chunks = samples.map(({ batch, ...chunk }) => ({ ...chunk, bytes: batch.bytes }));
    return (await this.#ask({ kind: 'evidence', ...request, chunks })) as Evidence;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    const error = new ProblemError('unavailable', 'The server is stopping. Try again in a few seconds.');
    for (const waiting of [this.#current, ...this.#queue.splice(0)]) waiting?.reject(error);
    this.#current = null;
    await this.#worker?.terminate();
  }

  #ask(job: Job): Promise<JobResults[Job['kind']]> {
    if (this.#isClosed || this.#queue.length >= MAX_WAITING)
      throw new ProblemError(
        'unavailable',
        'Too many queries wait to be compiled. Try again in a few seconds.',
      );
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    this.#worker ??= this.#start();
    if (!this.#isReady || this.#current) return;
    this.#current = this.#queue.shift() ?? null;
    if (!this.#current) return;
    const { job } = this.#current;
    this.#limit(this.#limits[job.kind]);
    this.#worker.postMessage(job);
  }

  #start(): Worker {
    this.#isReady = false;
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    });
    worker.on('message', (message: WorkerMessage) => this.#onMessage(message));
    worker.on('error', (error) => this.#lose(worker, tooMuch(error)));
    worker.on('exit', () => this.#lose(worker, tooMuch()));
    // An idle compiler keeps no process alive.
    worker.unref();
    this.#limit(this.#limits.start);
    return worker;
  }

  #onMessage(message: WorkerMessage): void {
    clearTimeout(this.#timer);
    if (message.kind === 'ready') this.#isReady = true;
    else this.#settle(message);
    this.#next();
  }

  #settle(message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    const current = this.#current;
    this.#current = null;
    if (message.kind === 'done') current?.resolve(message.result);
    else current?.reject(failure(message));
  }

  #limit(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(this.#worker, tooMuch()), milliseconds).unref();
  }

  /** Gives up a worker, which costs the current job alone; the next job gets a fresh one. */
  #lose(worker: Worker | null, error: Error): void {
    if (this.#isClosed || worker === null || worker !== this.#worker) return;
    clearTimeout(this.#timer);
    const lost = this.#isReady ? [this.#current] : this.#queue.splice(0);
    this.#current = null;
    this.#worker = null;
    void worker.terminate();
    for (const waiting of lost) waiting?.reject(error);
    if (this.#queue.length > 0) this.#next();
  }
}

function failure({ message, refusal }: Extract<WorkerMessage, { kind: 'failed' }>): Error {
  const error = new Error(`The compiler failed: ${message}`);
  return refusal === null ? error : cannotRun(refusal, error);
}

function tooMuch(cause?: unknown): ProblemError {
  return cannotRun(TOO_MUCH, cause);
}

function cannotRun(detail: string, cause: unknown): ProblemError {
  const error = new ProblemError('cannot-run', detail);
  error.cause = cause;
  return error;
}
