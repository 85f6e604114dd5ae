import type { EventBus, Unsubscribe } from '../../ports.ts';
import type { AgentBook } from './agent-book.ts';

const PULSE_MS = 1_000;

/** Tells people's event streams about processors: at once when their status changes, once a second what they report. */
export class ReportPulse {
  readonly #book: AgentBook;
  readonly #bus: EventBus;
  readonly #unsubscribe: Unsubscribe;
  readonly #timer: NodeJS.Timeout;

  constructor(book: AgentBook, bus: EventBus) {
    this.#book = book;
    this.#bus = bus;
    this.#unsubscribe = book.onChange((change) => {
      if (change.kind === 'status') this.#publish(change.agentId);
    });
    this.#timer = setInterval(() => this.#pulse(), PULSE_MS);
  }

  close(): void {
    this.#unsubscribe();
    clearInterval(this.#timer);
  }

  #pulse(): void {
    const connected = this.#book.connected();
    for (const record of connected) this.#publish(record.description.id);
    const environments = new Set(connected.map((record) => record.description.environment));
    for (const environment of environments) this.#book.tellReport(environment);
  }

  #publish(agentId: string): void {
    const record = this.#book.find(agentId);
    if (record) this.#bus.publish({ type: 'agent', agent: record.toAgent() });
  }
}
