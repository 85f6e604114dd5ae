import type { Plan } from '@lookout/contract';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { AgentTraits, ConfigOffer, ConfigSource, Unsubscribe } from '../../ports.ts';
import type { DeploymentReader } from './config-store.ts';
import type { Deployment } from './deployment.ts';
import { OfferHistory } from './offer-history.ts';
import { deploymentKey, Publication } from './publication.ts';

type EnvironmentState = {
  publication: Publication;
  sequence: number;
  readonly history: OfferHistory;
  queue: Promise<void>;
};

const NOTHING: Deployment = { isRipCordPulled: false, probes: [], stages: [] };

/** Builds what processors shall run from the store, and hands each new configuration to its subscribers at once. */
export class ConfigPublisher implements ConfigSource {
  readonly #reader: DeploymentReader;
  readonly #clock: Clock;
  readonly #environments = new Map<string, EnvironmentState>();
  readonly #listeners = new Set<(offer: ConfigOffer) => void>();

  constructor(reader: DeploymentReader, clock: Clock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  /** Loads the configuration of every environment in the store: the first offers of this process. */
  async start(): Promise<void> {
    for (const environment of await this.#reader.environments())
      this.#environments.set(environment, this.#begin(environment, await this.#read(environment)));
  }

  current(environment: string): ConfigOffer {
    return this.#state(environment).publication.main;
  }

  offerFor(environment: string, agent: AgentTraits): ConfigOffer {
    return this.#state(environment).publication.offerFor(agent);
  }

  plansIn(environment: string): readonly Plan[] {
    const { probes, stages } = this.#state(environment).publication.deployment;
    return [...probes, ...stages.flatMap(({ base }) => base ?? [])].map(({ plan }) => plan);
  }

  /** With which offers the parts of an environment's configuration last changed. */
  historyOf(environment: string): OfferHistory {
    return this.#state(environment).history;
  }

  subscribe(listener: (offer: ConfigOffer) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the environment anew and offers what it finds, unless nothing changed. One at a time per environment. */
  publish(environment: string): Promise<void> {
    const state = this.#state(environment);
    const turn = state.queue.then(() => this.#publishNow(state, environment));
    // A failure belongs to its own caller; the next in the queue starts afresh.
    state.queue = turn.catch(() => undefined);
    return turn;
  }

  async #publishNow(state: EnvironmentState, environment: string): Promise<void> {
    const deployment = await this.#read(environment);
    if (deploymentKey(deployment) === deploymentKey(state.publication.deployment)) return;
    state.sequence += 1;
    state.history.note(deployment, state.sequence);
    state.publication = this.#publish(environment, deployment, state);
    const offer = state.publication.main;
    for (const listener of this.#listeners) listener(offer);
  }

  #state(environment: string): EnvironmentState {
    const known = this.#environments.get(environment);
    if (known) return known;
    const state = this.#begin(environment, NOTHING);
    this.#environments.set(environment, state);
    return state;
  }

  #begin(environment: string, deployment: Deployment): EnvironmentState {
    const history = new OfferHistory();
    const begun = { sequence: 1, history, queue: Promise.resolve() };
    history.note(deployment, begun.sequence);
    return { ...begun, publication: this.#publish(environment, deployment, begun) };
  }

  #publish(
    environment: string,
    deployment: Deployment,
    { sequence, history }: Pick<EnvironmentState, 'sequence' | 'history'>,
  ): Publication {
    const frame = { environment, sequence, offeredAt: timestamp(this.#clock.now()) };
    return new Publication(deployment, frame, (offer) => history.remember(offer));
  }

  #read(environment: string): Promise<Deployment> {
    return this.#reader.read(environment, timestamp(this.#clock.now()));
  }
}
