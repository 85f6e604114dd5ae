import type { PersonRef, ProbeEvent } from '@lookout/contract';
import { type Context, personRef } from './context.ts';

export interface HistoryEntry {
  readonly probeId: string;
  readonly kind: ProbeEvent['kind'];
  readonly text: string;
  readonly person?: PersonRef | null;
  readonly revision?: number | null;
}

/** Who did what to which probe, and when. */
export class History {
  readonly #context: Context;
  readonly #tell: (event: ProbeEvent) => void;
  readonly #events: ProbeEvent[] = [];

  constructor(context: Context, tell: (event: ProbeEvent) => void) {
    this.#context = context;
    this.#tell = tell;
  }

  record({ probeId, kind, text, person = null, revision = null }: HistoryEntry): void {
    const at = this.#context.timestamp();
    const by = person && personRef(person);
    const event: ProbeEvent = { id: this.#context.id('evt'), probeId, at, kind, person: by, revision, text };
    this.#events.push(event);
    this.#tell(event);
  }

  /** Of all probes, newest first. */
  all(): ProbeEvent[] {
    return this.#events.toReversed();
  }

  /** Newest first. */
  of(probeId: string): ProbeEvent[] {
    return this.#events.filter((event) => event.probeId === probeId).reverse();
  }
}
