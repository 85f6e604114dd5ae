import {
  type AgentConfig,
  type Confirmation,
  contentHash,
  type DeployedProbe,
  type Probe,
  type ProbeCounters,
} from '@lookout/contract';
import type { AgentAnswer, AgentFacts, AgentView } from '@lookout/governance';
import type { Acknowledgement } from './processor.ts';
import type { Gateway } from './rollout-store.ts';
import type { Stores } from './stores.ts';

/** What a deployment needs of its processor. */
export interface Receiver extends Gateway {
  send(config: AgentConfig): void;
}

/** Keeps the processor of one environment on what people decided, and people on what it confirmed. */
export class Deployment {
  readonly #environment: string;
  readonly #stores: Stores;
  readonly #epochs = new Map<string, number>();
  #receiver: Receiver | null = null;
  #sentHash: string | null = null;
  #answer: AgentAnswer = { kind: 'none' };
  #trips: ReadonlyMap<string, AgentView['trip']> = new Map();

  constructor(environment: string, stores: Stores) {
    this.#environment = environment;
    this.#stores = stores;
  }

  connect(receiver: Receiver): void {
    this.#receiver = receiver;
  }

  /** A confirmation that nobody gave yet. */
  awaited(): Confirmation {
    const requestedAt = this.#stores.context.timestamp();
    return { confirmed: 0, total: this.#receiver ? 1 : 0, requestedAt, milliseconds: null };
  }

  /** Lets the processor forget the trip of a probe. */
  forgive(probeId: string): void {
    this.#epochs.set(probeId, (this.#epochs.get(probeId) ?? 0) + 1);
  }

  get gateway(): Gateway {
    if (!this.#receiver) throw new Error('The deployment has no processor.');
    const { id, name, isConnected, attributes } = this.#receiver;
    return { id, name, isConnected, attributes };
  }

  /** The processor as the rollout of a revision sees it. */
  view(probeId: string, revision: number): AgentView {
    const runs = this.config().probes.find((probe) => probe.probeId === probeId);
    const isOfferedRevision = runs?.revision === revision;
    return {
      ...this.gateway,
      lastSeenAt: this.#stores.context.now(),
      isOfferedRevision,
      answer: contentHash(this.config()) === this.#sentHash ? this.#answer : { kind: 'none' },
      trip: (isOfferedRevision && this.#trips.get(`${probeId}/${revision}`)) || null,
      // It loses nothing.
      flow: null,
    };
  }

  /** The processor with what it is offered of a probe, and what it said to that. */
  facts(probeId: string): AgentFacts {
    const config = this.config();
    const probe = config.probes.find((one) => one.probeId === probeId) ?? null;
    const { id, name, isConnected } = this.gateway;
    const sent = this.#sentHash;
    const reported = this.#answer.kind === 'applied' ? sent : null;
    const offer = { hash: contentHash(config), probe };
    return { id, name, isConnected, offer, sent, answer: this.#answer, reported };
  }

  /** Sends everything that shall run now. */
  deliver(): void {
    const config = this.config();
    const hash = contentHash(config);
    if (hash !== this.#sentHash) this.#answer = { kind: 'sent', at: this.#stores.context.timestamp() };
    this.#sentHash = hash;
    this.#receiver?.send(config);
  }

  config(): AgentConfig {
    const { ripCords, probes } = this.#stores;
    return {
      format: 1,
      environment: this.#environment,
      isRipCordPulled: ripCords.get(this.#environment).isPulled,
      probes: probes.deployed(this.#environment).flatMap((probe) => this.#deployed(probe)),
    };
  }

  acknowledge({ hash, milliseconds, error }: Acknowledgement): void {
    const at = this.#stores.context.timestamp();
    if (hash === this.#sentHash)
      this.#answer = error === null ? { kind: 'applied', at, milliseconds } : { kind: 'failed', at, error };
    if (error !== null) this.#fail(error);
    if (error !== null || hash !== this.#sentHash) return;
    if (this.#receiver) this.#stores.ripCords.confirm(this.#environment, this.#receiver.id, milliseconds);
    for (const probe of this.#stores.probes.deployed(this.#environment)) this.#confirm(probe, milliseconds);
  }

  /** Notes what the processor did by itself: trips and expiries. */
  observe(counters: readonly ProbeCounters[]): void {
    for (const { probeId, tripped } of counters) if (tripped) this.#trip(probeId, tripped.reason);
    this.#trips = new Map(
      counters.map(({ probeId, revision, tripped }) => [
        `${probeId}/${revision}`,
        tripped && { at: new Date(tripped.at).toISOString(), reason: tripped.reason },
      ]),
    );
    const now = this.#stores.context.timestamp();
    for (const probe of this.#stores.probes.deployed(this.#environment)) {
      const { expiresAt } = probe.document;
      if (expiresAt !== null && expiresAt <= now && probe.state.kind === 'live') this.#expire(probe);
    }
  }

  #deployed(probe: Probe): DeployedProbe | [] {
    const runs = this.#stores.rollouts.runsAt(probe, this.gateway);
    if (!runs) return [];
    const revision = this.#stores.revisions.get(probe.id, runs.revision);
    const { title, scope, budget, originals, whenTripped, expiresAt } = revision.document;
    const { contentHash: hash, plan, planHash, number } = revision;
    return {
      probeId: probe.id,
      revision: number,
      contentHash: hash,
      isEnabled: isSwitchedOn(probe) && runs.isOn,
      epoch: this.#epochs.get(probe.id) ?? 0,
      ...{ title, plan, planHash, scope, budget, originals, whenTripped, expiresAt },
    };
  }

  #confirm(probe: Probe, milliseconds: number): void {
    const { state } = probe;
    if (!('confirmation' in state)) return;
    if (state.confirmation.milliseconds !== null) return;
    const { total } = state.confirmation;
    const confirmation = { ...state.confirmation, confirmed: total, milliseconds };
    this.#stores.probes.change(probe.id, { state: { ...state, confirmation } });
    const text = `${state.kind === 'paused' ? 'Off' : 'Live'} on ${total} of ${total}, ${milliseconds} ms.`;
    this.#stores.history.record({ probeId: probe.id, kind: 'confirmed', revision: state.revision, text });
  }

  #trip(probeId: string, reason: string): void {
    const { state } = this.#stores.probes.get(probeId);
    if (state.kind !== 'live' && state.kind !== 'rolling-out') return;
    const { revision } = state;
    const since = this.#stores.context.timestamp();
    this.#stores.probes.change(probeId, { state: { kind: 'tripped', revision, since, reason } });
    this.#stores.history.record({ probeId, kind: 'tripped', revision, text: reason });
  }

  #expire(probe: Probe): void {
    const revision = probe.deployedRevision ?? 1;
    const since = this.#stores.context.timestamp();
    this.#stores.probes.change(probe.id, { state: { kind: 'expired', revision, since } });
    const text = 'Expired and is off everywhere.';
    this.#stores.history.record({ probeId: probe.id, kind: 'expired', revision, text });
  }

  #fail(error: string): void {
    for (const { id, deployedRevision } of this.#stores.probes.deployed(this.#environment)) {
      const text = `The processor refused the configuration: ${error}`;
      this.#stores.history.record({ probeId: id, kind: 'failed', revision: deployedRevision, text });
    }
  }
}

/** What the configuration says; the rip cord overrules it without changing it. */
function isSwitchedOn({ state }: Probe): boolean {
  return state.kind === 'paused' ? state.isRipCord : state.kind !== 'expired';
}
