import type { PersonRef, ServerEvent } from '@lookout/contract';

/** What every part of the in-memory control plane shares: time, names and the event stream. */
export class Context {
  readonly #clock: () => number;
  readonly #listeners = new Set<(event: ServerEvent) => void>();
  #made = 0;
  #pretendedMs: number | null = null;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#pretendedMs ?? this.#clock();
  }

  /** Runs something as if at another time: how the seed makes up a past. */
  at<T>(atMs: number, run: () => T): T {
    this.#pretendedMs = atMs;
    try {
      return run();
    } finally {
      this.#pretendedMs = null;
    }
  }

  /** This moment as the API writes it. */
  timestamp(): string {
    return new Date(this.now()).toISOString();
  }

  /** Identifiers count up, so that a seeded plane gives the same ones after a reload. */
  id(prefix: string): string {
    this.#made += 1;
    return `${prefix}_${String(this.#made).padStart(26, '0')}`;
  }

  publish(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Returns what ends the subscription. */
  subscribe(listener: (event: ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A person as other people see them. */
export function personRef(person: PersonRef): PersonRef {
  return { id: person.id, name: person.name };
}
