import type { Agent, AgentReport, ProbeCounters } from '@lookout/contract';
import type { SampleChunk } from '@lookout/engine';
import type { AgentAnswer } from '@lookout/governance';
import { aReport, someCounters } from '../features/agents/testing/test-agent.ts';
import type {
  AgentChange,
  AgentConfirmation,
  AgentDelivery,
  AgentPlane,
  AgentPlaneDependencies,
  ConfigOffer,
  ConfigSource,
  CreateAgentPlane,
} from '../ports.ts';

/** How a processor in memory is, and answers. */
export interface FakeAgentOptions {
  /** Confirms at once what it is offered; else when told to. */
  readonly isPrompt: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

type FakeAgent = Required<FakeAgentOptions> & {
  readonly id: string;
  readonly environment: string;
  sequence: number;
  offer: ConfigOffer | null;
  answer: AgentAnswer;
  isConnected: boolean;
  lastSeenAt: number;
  counters: ProbeCounters[];
  /** Of its report, totals. */
  flow: Pick<AgentReport, 'recordsIn' | 'dropped'>;
};

/** Processors that live in memory: they note what they are offered and confirm at once, or when told to. */
export class FakeAgents {
  readonly offers: ConfigOffer[] = [];
  samples: readonly SampleChunk[] = [];
  #configs: ConfigSource | null = null;
  readonly #agents: FakeAgent[] = [];
  readonly #listeners = new Set<(change: AgentChange) => void>();

  readonly create: CreateAgentPlane = async (dependencies) => this.#plane(dependencies);

  /** What processors shall run. */
  get configs(): ConfigSource {
    if (!this.#configs) throw new Error('The server has not started.');
    return this.#configs;
  }

  /** Adds a processor that has confirmed what holds now; answers with its id. */
  connect(environment: string, options: FakeAgentOptions = { isPrompt: true }): string {
    const id = `00000000-0000-4000-8000-${String(this.#agents.length).padStart(12, '0')}`;
    const traits = { id, environment, attributes: {}, ...options };
    const state = {
      sequence: 1,
      offer: null,
      answer: { kind: 'none' as const },
      counters: [],
      flow: { recordsIn: 0, dropped: {} },
    };
    const agent = { ...traits, ...state, isConnected: true, lastSeenAt: Date.now() };
    this.#agents.push(agent);
    this.#take(agent, this.configs.offerFor(environment, agent));
    this.#confirm(agent);
    return id;
  }

  /** Every processor of an environment confirms the newest offer. */
  confirm(environment: string): void {
    for (const agent of this.#agents.filter((one) => one.environment === environment)) this.#confirm(agent);
  }

  /** One processor refuses the newest offer. */
  refuse(id: string, error: string): void {
    const agent = this.#find(id);
    agent.answer = { kind: 'failed', at: new Date().toISOString(), error };
    this.#tell(agent);
  }

  /** One processor reports that a probe tripped. */
  trip(id: string, probe: { probeId: string; revision: number }, reason: string): void {
    const agent = this.#find(id);
    const at = new Date().toISOString();
    agent.counters = [someCounters({ ...probe, tripped: { at, reason } })];
    const configHash = agent.offer?.hash ?? null;
    this.emit({ kind: 'trip', environment: agent.environment, ...probe, configHash, at, reason });
    this.#tell(agent);
  }

  /** One processor reports what it has counted since its start. */
  report(id: string, flow: FakeAgent['flow']): void {
    const agent = this.#find(id);
    agent.flow = flow;
    this.#tell(agent);
  }

  /** One processor vanishes; back again, it is offered what holds. */
  setConnected(id: string, isConnected: boolean): void {
    const agent = this.#find(id);
    agent.isConnected = isConnected;
    if (isConnected) this.#take(agent, this.configs.offerFor(agent.environment, agent));
    this.#tell(agent);
  }

  /** What one processor was offered last. */
  offerOf(id: string): ConfigOffer {
    const { offer } = this.#find(id);
    if (!offer) throw new Error(`Nothing was offered to ${id}.`);
    return offer;
  }

  emit(change: AgentChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** What an environment's processors were offered last. */
  last(environment: string): ConfigOffer {
    const offer = this.offers.findLast((one) => one.environment === environment);
    if (!offer) throw new Error(`Nothing was offered to ${environment}.`);
    return offer;
  }

  #find(id: string): FakeAgent {
    const agent = this.#agents.find((one) => one.id === id);
    if (!agent) throw new Error(`There is no processor ${id}.`);
    return agent;
  }

  #tell({ environment, id }: FakeAgent): void {
    this.emit({ kind: 'status', environment, agentId: id });
  }

  #take(agent: FakeAgent, offer: ConfigOffer): void {
    agent.lastSeenAt = Date.now();
    if (agent.offer?.hash === offer.hash) {
      if (agent.answer.kind === 'applied') agent.sequence = offer.sequence;
      agent.offer = offer;
      return;
    }
    agent.offer = offer;
    agent.answer = { kind: 'sent', at: offer.offeredAt };
    if (agent.isPrompt) queueMicrotask(() => this.#confirm(agent));
  }

  #confirm(agent: FakeAgent): void {
    if (!agent.isConnected) return;
    agent.sequence = agent.offer?.sequence ?? 1;
    agent.lastSeenAt = Date.now();
    agent.answer = { kind: 'applied', at: new Date().toISOString(), milliseconds: 12 };
    this.#tell(agent);
  }

  #plane({ configs, clock }: AgentPlaneDependencies): AgentPlane {
    this.#configs = configs;
    const unsubscribe = configs.subscribe((offer) => {
      this.offers.push(offer);
      for (const agent of this.#agents.filter((one) => one.environment === offer.environment))
        if (agent.isConnected) this.#take(agent, configs.offerFor(offer.environment, agent));
    });
    const of = (environment: string) => this.#agents.filter((agent) => agent.environment === environment);
    return {
      directory: {
        environments: () => [...new Set(this.#agents.map((agent) => agent.environment))],
        agents: (): readonly Agent[] => [],
        confirmations: (environment, sequence) =>
          of(environment).map((agent) => toConfirmation(agent, agent.sequence >= sequence)),
        deliveries: (environment) => of(environment).map((agent) => toDelivery(agent, clock.now())),
        measurementOf: () => null,
        onChange: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
      },
      samples: { sample: () => this.samples },
      register: () => undefined,
      close: async () => unsubscribe(),
    };
  }
}

function toConfirmation({ id, isConnected }: FakeAgent, hasConfirmed: boolean): AgentConfirmation {
  return {
    id,
    name: nameOf(id),
    isConnected,
    confirmedAt: hasConfirmed ? new Date().toISOString() : null,
    milliseconds: hasConfirmed ? 12 : null,
  };
}

function toDelivery(agent: FakeAgent, now: number): AgentDelivery {
  const { id, attributes, isConnected, offer, answer, counters, flow } = agent;
  const report = aReport({ ...flow, probes: counters, configHash: offer?.hash ?? null });
  return {
    id,
    name: nameOf(id),
    attributes,
    isConnected,
    lastSeenAt: isConnected ? now : agent.lastSeenAt,
    hash: offer?.hash ?? null,
    answer,
    report,
  };
}

function nameOf(id: string): string {
  return `gateway-${id.slice(-1)}`;
}
