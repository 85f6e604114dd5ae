import type { Writable } from 'node:stream';

const MAX_WAITING_BYTES = 8_388_608;

/** Writes frames to one reader at the reader's own speed: who reads too slowly misses the oldest, and costs bounded memory. */
export class FrameFeed {
  readonly #out: Writable;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #isBlocked = false;
  /** Frames that this reader missed. */
  missed = 0;

  constructor(out: Writable) {
    this.#out = out;
    out.on('drain', () => this.#resume());
  }

  push(frame: Uint8Array): void {
    if (!this.#isBlocked) {
      this.#isBlocked = !this.#out.write(frame);
      return;
    }
    this.#waiting.push(frame);
    this.#waitingBytes += frame.length;
    while (this.#waitingBytes > MAX_WAITING_BYTES) this.#dropOldest();
  }

  #dropOldest(): void {
    this.#waitingBytes -= this.#waiting.shift()?.length ?? this.#waitingBytes;
    this.missed += 1;
  }

  #resume(): void {
    this.#isBlocked = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (const frame of waiting) this.push(frame);
  }
}
