import { refusals } from './refusal.ts';

/** The bytes of requests in flight, never more than a ceiling. */
export class MemoryCeiling {
  readonly limit: number;
  #used = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  /** An account for one request. */
  open(): MemoryAccount {
    let taken = 0;
    return {
      take: (bytes) => {
        if (this.#used + bytes > this.limit) throw refusals.busy();
        this.#used += bytes;
        taken += bytes;
      },
      close: () => {
        this.#used -= taken;
        taken = 0;
      },
    };
  }
}

/** What one request holds. `take` throws a 503 refusal at the ceiling; `close` gives everything back. */
export interface MemoryAccount {
  take(bytes: number): void;
  close(): void;
}
