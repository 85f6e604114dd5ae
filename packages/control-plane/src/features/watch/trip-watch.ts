import { maskText } from '@lookout/engine';
import { LRUCache } from 'lru-cache';
import type { AgentChange } from '../../ports.ts';
import type { Change, Changes } from '../changes/changes.ts';
import type { ConfigPublisher } from '../config/config-publisher.ts';
import { findProbe, type ProbeFacts } from '../probes/probe-facts.ts';
import { updateProbe } from '../probes/probe-store.ts';

type Trip = Extract<AgentChange, { kind: 'trip' }>;
type Failure = Extract<AgentChange, { kind: 'failure' }>;

/** Puts on record what processors report: probes that tripped, and configurations that were refused. */
export class TripWatch {
  readonly #changes: Changes;
  readonly #publisher: ConfigPublisher;
  readonly #failures = new LRUCache<string, true>({ max: 1000 });

  constructor(changes: Changes, publisher: ConfigPublisher) {
    this.#changes = changes;
    this.#publisher = publisher;
  }

  /** Records a trip once. One that happened before a person switched the probe on again is history. */
  async trip(trip: Trip): Promise<void> {
    const epoch =
      trip.configHash && this.#publisher.historyOf(trip.environment).epochIn(trip.configHash, trip.probeId);
    await this.#changes.make(async (change) => {
      const facts = await findProbe(change.transaction, trip.probeId);
      const { deployed } = facts ?? {};
      if (!facts || !deployed || deployed.trip) return;
      if (deployed.revision === trip.revision && deployed.epoch === epoch)
        await recordTrip(change, facts, trip);
    });
  }

  /** Records a refusal once, on the probes whose change was refused. */
  async fail(failure: Failure): Promise<void> {
    const { environment, sequence, agentId } = failure;
    const key = `${environment}/${agentId}/${sequence}`;
    if (this.#failures.has(key)) return;
    this.#failures.set(key, true);
    const history = this.#publisher.historyOf(environment);
    const { probes } = this.#publisher.current(environment).config;
    const concerned = probes.filter((probe) => history.probeSequence(probe.probeId) === sequence);
    if (concerned.length === 0) return;
    await this.#changes.make(async (change) => {
      for (const { probeId, revision } of concerned) {
        const text = `${failure.agentName} refused the configuration: ${maskText(failure.error)}`;
        await change.record({ probeId, kind: 'failed', person: null, revision, text });
      }
    });
  }
}

async function recordTrip(change: Change, facts: ProbeFacts, trip: Trip): Promise<void> {
  // Everybody reads it, and it may repeat a value.
  const reason = maskText(trip.reason);
  const set = { tripped_at: new Date(trip.at).toISOString(), trip_reason: reason };
  await updateProbe(change.transaction, { probeId: facts.id, at: change.at, set });
  await change.record({
    probeId: facts.id,
    kind: 'tripped',
    person: null,
    revision: trip.revision,
    text: `The probe tripped: ${reason}`,
  });
}
