import { AGENT_CONFIG_CONTENT_TYPE, AGENT_CONFIG_FILE } from '@lookout/contract';
import { bytesOfHash, type ServerToAgentInit } from '@lookout/contract/opamp';
import type { Clock } from '../../lib/clock.ts';
import type { ConfigOffer, ConfigSource, Unsubscribe } from '../../ports.ts';
import type { AgentBook } from './agent-book.ts';
import type { AgentRecord } from './agent-record.ts';

const RETRY_AFTER_MS = 2_000;

/** Brings configurations to processors: each new one at once, and again for as long as nobody acknowledges it. */
export class ConfigDelivery {
  readonly #book: AgentBook;
  readonly #configs: ConfigSource;
  readonly #clock: Clock;
  readonly #unsubscribe: Unsubscribe;
  readonly #timer: NodeJS.Timeout;
  /** Each offer as a message: encoded once, however many processors get it. */
  readonly #encoded = new WeakMap<ConfigOffer, RemoteConfig>();

  constructor(book: AgentBook, configs: ConfigSource, clock: Clock) {
    this.#book = book;
    this.#configs = configs;
    this.#clock = clock;
    this.#unsubscribe = configs.subscribe((offer) => this.#offer(offer));
    this.#timer = setInterval(() => this.#retry(), RETRY_AFTER_MS / 4);
  }

  /** What a processor gets in answer when it connects: nothing when it already runs what it shall. */
  greet(record: AgentRecord): RemoteConfig | undefined {
    const offer = this.#offerFor(record);
    record.offers.sent(offer, this.#clock.now());
    record.offers.adopt(offer, this.#clock.now());
    return record.offers.state().kind === 'applied' ? undefined : this.#encode(offer);
  }

  close(): void {
    this.#unsubscribe();
    clearInterval(this.#timer);
  }

  #offer(offer: ConfigOffer): void {
    for (const record of this.#book.connected())
      if (record.description.environment === offer.environment) this.#bring(record, this.#offerFor(record));
  }

  #retry(): void {
    const sentBefore = this.#clock.now() - RETRY_AFTER_MS;
    for (const record of this.#book.connected())
      if (record.offers.isOverdue(sentBefore)) this.#send(record, this.#offerFor(record));
  }

  #offerFor({ description }: AgentRecord): ConfigOffer {
    return this.#configs.offerFor(description.environment, description);
  }

  /** Sends an offer, unless it asks of this processor what it was sent already. */
  #bring(record: AgentRecord, offer: ConfigOffer): void {
    if (!record.offers.restated(offer)) this.#send(record, offer);
  }

  #send(record: AgentRecord, offer: ConfigOffer): void {
    record.offers.sent(offer, this.#clock.now());
    record.link?.send({ remoteConfig: this.#encode(offer) });
  }

  #encode(offer: ConfigOffer): RemoteConfig {
    const known = this.#encoded.get(offer);
    if (known) return known;
    const body = new TextEncoder().encode(JSON.stringify(offer.config));
    const file = { body, contentType: AGENT_CONFIG_CONTENT_TYPE };
    const remote = {
      config: { configMap: { [AGENT_CONFIG_FILE]: file } },
      configHash: bytesOfHash(offer.hash),
    };
    this.#encoded.set(offer, remote);
    return remote;
  }
}

export type RemoteConfig = NonNullable<ServerToAgentInit['remoteConfig']>;
