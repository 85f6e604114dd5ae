import type { AgentReport } from '@lookout/contract';
import { type DropReason, type Payload, SIGNALS, type Signal } from '../signal.ts';
import { PayloadSender } from './payload-sender.ts';

type DownstreamReport = AgentReport['downstreams'][number];

/** One OTLP/HTTP endpoint behind the gateway, with a queue for each signal: a slow signal holds no other up. */
export class Downstream {
  readonly url: string;
  readonly #senders: Readonly<Record<Signal, PayloadSender>>;

  constructor(
    url: string,
    options: { queueBytes: number; onDrop: (reason: DropReason, records: number) => void },
  ) {
    this.url = url;
    const sender = (signal: Signal) =>
      new PayloadSender({ ...options, target: { url: `${url}/v1/${signal}`, timeoutMs: 10_000 } });
    this.#senders = { logs: sender('logs'), metrics: sender('metrics'), traces: sender('traces') };
  }

  send(signal: Signal, payload: Payload): void {
    this.#senders[signal].send(payload);
  }

  /** Where this endpoint stands. Records are log records, metrics and spans together. */
  report(): DownstreamReport {
    const senders = Object.values(this.#senders);
    const lastError = senders.find((sender) => sender.lastError !== null)?.lastError ?? null;
    return {
      url: this.url,
      isReachable: lastError === null,
      queuedBytes: sum(senders.map((sender) => sender.queuedBytes)),
      sentRecords: sum(senders.map((sender) => sender.sentRecords)),
      droppedRecords: sum(senders.map((sender) => sender.droppedRecords)),
      lastError,
    };
  }

  async close(patienceMs: number): Promise<void> {
    await Promise.all(SIGNALS.map((signal) => this.#senders[signal].close(patienceMs)));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
