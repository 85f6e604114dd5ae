import type { AgentReport } from '@lookout/contract';
import type { Payload, Signal } from '../signal.ts';
import type { Tally } from '../tally.ts';
import { Downstream } from './downstream.ts';

/** Hands every payload to every downstream. Queues are memory: what they hold dies with the process. */
export class Forwarder {
  readonly #downstreams: readonly Downstream[];
  readonly #tally: Tally;

  constructor(urls: readonly string[], options: { queueBytes: number; tally: Tally }) {
    this.#tally = options.tally;
    this.#downstreams = urls.map(
      (url) =>
        new Downstream(url, {
          queueBytes: options.queueBytes,
          onDrop: (reason, records) => options.tally.drop(reason, records),
        }),
    );
  }

  send(signal: Signal, payload: Payload): void {
    if (this.#downstreams.length === 0) this.#tally.drop('no-downstream', payload.records);
    for (const downstream of this.#downstreams) downstream.send(signal, payload);
  }

  report(): AgentReport['downstreams'] {
    return this.#downstreams.map((downstream) => downstream.report());
  }

  async close(patienceMs: number): Promise<void> {
    await Promise.all(this.#downstreams.map((downstream) => downstream.close(patienceMs)));
  }
}
