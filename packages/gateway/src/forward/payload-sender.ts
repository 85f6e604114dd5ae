import { setTimeout as sleep } from 'node:timers/promises';
import type { DropReason, Payload } from '../signal.ts';
import { BackOff } from './back-off.ts';
import { PayloadQueue } from './payload-queue.ts';
import { type Delivery, post, type Target } from './post.ts';

export interface SenderOptions {
  readonly target: Target;
  readonly queueBytes: number;
  /** Told of every payload that is given up. */
  readonly onDrop: (reason: DropReason, records: number) => void;
}

/** Small requests leave together, up to this size: export requests joined end to end are one export request. */
const BATCH_BYTES = 1_048_576;

/**
 * Delivers payloads to one URL in order, from a bounded queue in memory. A payload stays in the queue until the
 * receiver took it, refused it for good, or newer payloads needed its room.
 */
export class PayloadSender {
  readonly #options: SenderOptions;
  readonly #queue: PayloadQueue;
  readonly #backOff = new BackOff(200, 5_000);
  readonly #abort = new AbortController();
  #running: Promise<void> | undefined;
  #isClosed = false;
  sentRecords = 0;
  droppedRecords = 0;
  lastError: string | null = null;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#queue = new PayloadQueue(options.queueBytes);
  }

  get queuedBytes(): number {
    return this.#queue.bytes;
  }

  /** Takes a payload over; what it pushes out of a full queue is dropped and counted. */
  send(payload: Payload): void {
    if (payload.bytes.length === 0) return;
    if (this.#isClosed) {
      this.#drop('shutdown', payload.records);
      return;
    }
    for (const dropped of this.#queue.push(payload)) this.#drop('queue-full', dropped.records);
    this.#running ??= this.#run();
  }

  /** Sends what is left for at most `patienceMs`, then gives up the rest. */
  async close(patienceMs: number): Promise<void> {
    this.#isClosed = true;
    const timer = setTimeout(() => this.#abort.abort(), patienceMs);
    await this.#running;
    clearTimeout(timer);
    for (const payload of this.#queue.clear()) this.#drop('shutdown', payload.records);
  }

  async #run(): Promise<void> {
    while (!this.#queue.isEmpty && !this.#abort.signal.aborted) await this.#sendNext();
    this.#running = undefined;
  }

  async #sendNext(): Promise<void> {
    const payloads = this.#queue.lock(BATCH_BYTES);
    const records = payloads.reduce((sum, payload) => sum + payload.records, 0);
    const delivery = await post(this.#options.target, join(payloads), this.#abort.signal);
    if (delivery.kind === 'retry') return this.#waitAndRetry(delivery);
    this.#queue.complete();
    this.#settle(delivery, records);
  }

  #settle(delivery: Exclude<Delivery, { kind: 'retry' }>, records: number): void {
    this.#backOff.reset();
    const rejected = delivery.kind === 'refused' ? records : Math.min(delivery.rejected, records);
    this.lastError = delivery.kind === 'refused' ? delivery.error : null;
    this.sentRecords += records - rejected;
    if (rejected > 0) this.#drop('refused-by-downstream', rejected);
  }

  async #waitAndRetry(delivery: Extract<Delivery, { kind: 'retry' }>): Promise<void> {
    this.#queue.unlock();
    this.lastError = delivery.error;
    const wait = Math.max(this.#backOff.next(), delivery.afterMs);
    await sleep(wait, undefined, { signal: this.#abort.signal }).catch(() => undefined);
  }

  #drop(reason: DropReason, records: number): void {
    this.droppedRecords += records;
    this.#options.onDrop(reason, records);
  }
}

function join(payloads: readonly Payload[]): Uint8Array {
  const [first] = payloads;
  if (payloads.length === 1 && first) return first.bytes;
  return Buffer.concat(payloads.map((payload) => payload.bytes));
}
