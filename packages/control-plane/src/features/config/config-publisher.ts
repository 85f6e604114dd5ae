import { type AgentConfig, contentHash } from '@lookout/contract';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { ConfigOffer, ConfigSource, Unsubscribe } from '../../ports.ts';
import type { DeploymentReader } from './config-store.ts';
import { OfferHistory } from './offer-history.ts';

type EnvironmentState = { offer: ConfigOffer; readonly history: OfferHistory; queue: Promise<void> };

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
    for (const environment of await this.#reader.environments()) {
      const config = await this.#build(environment);
      this.#environments.set(environment, this.#begin(config));
    }
  }

  current(environment: string): ConfigOffer {
    return this.#state(environment).offer;
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
    const config = await this.#build(environment);
    const hash = contentHash(config);
    if (hash === state.offer.hash) return;
    state.offer = { ...this.#offer(config, state.offer.sequence + 1), hash };
    state.history.note(state.offer);
    for (const listener of this.#listeners) listener(state.offer);
  }

  #state(environment: string): EnvironmentState {
    const known = this.#environments.get(environment);
    if (known) return known;
    const state = this.#begin({ format: 1, environment, isRipCordPulled: false, probes: [] });
    this.#environments.set(environment, state);
    return state;
  }

  #begin(config: AgentConfig): EnvironmentState {
    const offer = this.#offer(config, 1);
    const history = new OfferHistory();
    history.note(offer);
    return { offer, history, queue: Promise.resolve() };
  }

  #offer(config: AgentConfig, sequence: number): ConfigOffer {
    return {
      environment: config.environment,
      sequence,
      config,
      hash: contentHash(config),
      offeredAt: timestamp(this.#clock.now()),
    };
  }

  async #build(environment: string): Promise<AgentConfig> {
    const { isRipCordPulled, probes } = await this.#reader.read(environment, timestamp(this.#clock.now()));
    return { format: 1, environment, isRipCordPulled, probes: [...probes] };
  }
}
