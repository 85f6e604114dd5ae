import type { Agent, AgentReport, Hash } from '@lookout/contract';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type {
  AgentChange,
  AgentConfirmation,
  AgentDelivery,
  AgentDirectory,
  ProbeMeasurement,
  Unsubscribe,
} from '../../ports.ts';
import { type AgentDescription, type AgentLink, AgentRecord } from './agent-record.ts';
import type { KnownAgent } from './agent-store.ts';
import { measure } from './measure.ts';

/** A processor that vanished without a goodbye may still run what it last had: this long it counts as unconfirmed. */
const FORGET_AFTER_MS = 3_600_000;

/** Every processor that this control plane knows. Holds state and tells of changes; sends nothing by itself. */
export class AgentBook implements AgentDirectory {
  readonly #clock: Clock;
  readonly #records = new Map<string, AgentRecord>();
  readonly #listeners = new Set<(change: AgentChange) => void>();

  constructor(clock: Clock, known: readonly KnownAgent[] = []) {
    this.#clock = clock;
    for (const { description, lastSeenAt, isGone } of known) {
      const record = new AgentRecord(description, lastSeenAt);
      record.isGone = isGone;
      this.#records.set(description.id, record);
    }
  }

  environments(): readonly string[] {
    return [...new Set([...this.#records.values()].map((record) => record.description.environment))].sort();
  }

  agents(environment: string): readonly Agent[] {
    return this.records(environment).map((record) => record.toAgent());
  }

  confirmations(environment: string, sequence: number): readonly AgentConfirmation[] {
    return this.records(environment).map((record) => {
      const at = record.offers.confirmedAt(sequence);
      return {
        id: record.description.id,
        name: record.description.name,
        isConnected: record.isConnected,
        confirmedAt: at === null ? null : timestamp(at),
        milliseconds: record.offers.latency(sequence),
      };
    });
  }

  deliveries(environment: string): readonly AgentDelivery[] {
    return this.records(environment).map(({ description, offers, isConnected, lastSeenAt, report }) => ({
      ...description,
      ...offers.answer(),
      ...{ isConnected, lastSeenAt, report },
    }));
  }

  measurementOf(environment: string, probeId: string): ProbeMeasurement | null {
    return measure(this.records(environment), probeId, this.#clock.now());
  }

  onChange(listener: (change: AgentChange) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Processors of an environment that count, by name. */
  records(environment: string): AgentRecord[] {
    const oldest = this.#clock.now() - FORGET_AFTER_MS;
    return [...this.#records.values()]
      .filter((record) => record.description.environment === environment)
      .filter((record) => record.isConnected || (!record.isGone && record.lastSeenAt > oldest))
      .sort((a, b) => (a.description.name < b.description.name ? -1 : 1));
  }

  connected(): AgentRecord[] {
    return [...this.#records.values()].filter((record) => record.isConnected);
  }

  all(): AgentRecord[] {
    return [...this.#records.values()];
  }

  find(id: string): AgentRecord | undefined {
    return this.#records.get(id);
  }

  /** A processor described itself over `link`. */
  connect(description: AgentDescription, link: AgentLink): AgentRecord {
    const record = this.#records.get(description.id) ?? new AgentRecord(description, 0);
    this.#records.set(description.id, record);
    record.description = description;
    record.link = link;
    record.isGone = false;
    this.touch(record);
    this.#tell(record, 'status');
    return record;
  }

  /** The link of a processor ended; an older link that ends late changes nothing. */
  disconnect(record: AgentRecord, link: AgentLink, isGoodbye: boolean): void {
    if (record.link !== link) return;
    record.link = null;
    record.isGone = isGoodbye;
    this.touch(record);
    this.#tell(record, 'status');
  }

  touch(record: AgentRecord): void {
    record.lastSeenAt = this.#clock.now();
  }

  applied(record: AgentRecord, hash: Hash): void {
    record.offers.applied(hash, this.#clock.now());
    this.#tell(record, 'status');
  }

  failed(record: AgentRecord, hash: Hash, error: string): void {
    const sequence = record.offers.failed(hash, error, this.#clock.now());
    if (sequence === null) return;
    const { environment, id, name } = record.description;
    this.#emit({ kind: 'failure', environment, agentId: id, agentName: name, sequence, error });
    this.#tell(record, 'status');
  }

  /** Takes counters and health; trips are told one by one, the rest by whoever calls `tellReports`. */
  report(record: AgentRecord, report: AgentReport): void {
    record.report = report;
    record.meter.add(this.#clock.now(), report);
    const { environment } = record.description;
    for (const { probeId, revision, tripped } of report.probes) {
      if (!tripped) continue;
      this.#emit({ kind: 'trip', environment, probeId, revision, configHash: report.configHash, ...tripped });
    }
  }

  /** Tells that an environment's counters are new; called once a second. */
  tellReport(environment: string): void {
    this.#emit({ kind: 'report', environment });
  }

  #tell(record: AgentRecord, kind: 'status'): void {
    const { environment, id } = record.description;
    this.#emit({ kind, environment, agentId: id });
  }

  #emit(change: AgentChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
