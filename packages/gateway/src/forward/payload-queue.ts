import type { Payload } from '../signal.ts';

/**
 * A queue bounded by bytes that drops its oldest payloads to make room. The payloads at its head that are being
 * sent are locked: they may have arrived already, so they are neither dropped nor counted as dropped.
 */
export class PayloadQueue {
  readonly limitBytes: number;
  #payloads: Payload[] = [];
  #locked = 0;
  #bytes = 0;

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    return this.#payloads.length === 0;
  }

  /** Adds a payload; returns what had to go for it, which is the payload itself when it cannot fit at all. */
  push(payload: Payload): readonly Payload[] {
    this.#payloads.push(payload);
    this.#bytes += payload.bytes.length;
    if (this.#bytes <= this.limitBytes) return [];
    return this.#makeRoom();
  }

  /** Locks payloads from the head, up to `maxBytes` but at least one, and returns them. */
  lock(maxBytes: number): readonly Payload[] {
    let bytes = 0;
    let count = 0;
    for (const payload of this.#payloads) {
      bytes += payload.bytes.length;
      if (count > 0 && bytes > maxBytes) break;
      count += 1;
    }
    this.#locked = count;
    return this.#payloads.slice(0, count);
  }

  /** Takes the locked payloads out for good. */
  complete(): void {
    this.#remove(0, this.#locked);
    this.#locked = 0;
  }

  /** Leaves the locked payloads where they were, to be tried again. */
  unlock(): void {
    this.#locked = 0;
  }

  /** Empties the queue and returns what was in it. */
  clear(): readonly Payload[] {
    this.#locked = 0;
    return this.#remove(0, this.#payloads.length);
  }

  #makeRoom(): readonly Payload[] {
    let excess = this.#bytes - this.limitBytes;
    let count = 0;
    while (excess > 0) {
      excess -= this.#payloads[this.#locked + count]?.bytes.length ?? excess;
      count += 1;
    }
    return this.#remove(this.#locked, count);
  }

  #remove(start: number, count: number): readonly Payload[] {
    const removed = this.#payloads.splice(start, count);
    for (const payload of removed) this.#bytes -= payload.bytes.length;
    return removed;
  }
}
