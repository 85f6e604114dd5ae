import type { Agent } from '@lookout/contract';
import type { SampleChunk } from '@lookout/engine';
import type {
  AgentChange,
  AgentConfirmation,
  AgentPlane,
  AgentPlaneDependencies,
  ConfigOffer,
  ConfigSource,
  CreateAgentPlane,
} from '../ports.ts';

type FakeAgent = { id: string; environment: string; sequence: number; isPrompt: boolean };

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

  /** Adds a processor that has confirmed what holds now. */
  connect(environment: string, options: { isPrompt: boolean } = { isPrompt: true }): void {
    const id = `00000000-0000-4000-8000-${String(this.#agents.length).padStart(12, '0')}`;
    this.#agents.push({ id, environment, sequence: 1, ...options });
    this.emit({ kind: 'status', environment, agentId: id });
  }

  /** Every processor of an environment confirms the newest offer. */
  confirm(environment: string): void {
    const sequence = this.#last(environment)?.sequence ?? 1;
    for (const agent of this.#agents.filter((one) => one.environment === environment)) {
      agent.sequence = sequence;
      this.emit({ kind: 'status', environment, agentId: agent.id });
    }
  }

  emit(change: AgentChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** What an environment's processors were offered last. */
  last(environment: string): ConfigOffer {
    const offer = this.#last(environment);
    if (!offer) throw new Error(`Nothing was offered to ${environment}.`);
    return offer;
  }

  #last(environment: string): ConfigOffer | undefined {
    return this.offers.findLast((offer) => offer.environment === environment);
  }

  #plane({ configs }: AgentPlaneDependencies): AgentPlane {
    this.#configs = configs;
    const unsubscribe = configs.subscribe((offer) => {
      this.offers.push(offer);
      for (const agent of this.#agents.filter(
        (one) => one.environment === offer.environment && one.isPrompt,
      )) {
        agent.sequence = offer.sequence;
        queueMicrotask(() =>
          this.emit({ kind: 'status', environment: offer.environment, agentId: agent.id }),
        );
      }
    });
    return {
      directory: {
        environments: () => [...new Set(this.#agents.map((agent) => agent.environment))],
        agents: (): readonly Agent[] => [],
        confirmations: (environment, sequence) =>
          this.#agents
            .filter((agent) => agent.environment === environment)
            .map((agent) => toConfirmation(agent, agent.sequence >= sequence)),
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

function toConfirmation({ id }: FakeAgent, hasConfirmed: boolean): AgentConfirmation {
  return {
    id,
    name: `gateway-${id.slice(-1)}`,
    isConnected: true,
    confirmedAt: hasConfirmed ? new Date().toISOString() : null,
    milliseconds: hasConfirmed ? 12 : null,
  };
}
