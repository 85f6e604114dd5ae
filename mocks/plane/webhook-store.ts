import type {
  PersonRef,
  ProbeEvent,
  Webhook,
  WebhookDelivery,
  WebhookSettings,
  WebhookWithKey,
} from '@lookout/contract';
import { type Context, personRef } from './context.ts';
import { notFound } from './problem-error.ts';

type Entry = { webhook: Omit<Webhook, 'lastDelivery'>; key: string; readonly log: WebhookDelivery[] };
type Ref = { readonly environment: string; readonly webhookId: string };

/** Webhooks of the in-memory control plane. Its network has no machine whose name ends in `.invalid`. */
export class WebhookStore {
  readonly #context: Context;
  readonly #entries = new Map<string, Entry>();

  constructor(context: Context) {
    this.#context = context;
  }

  list(environment: string): Webhook[] {
    return [...this.#entries.values()]
      .filter(({ webhook }) => webhook.environment === environment)
      .map(toWebhook);
  }

  create(environment: string, settings: WebhookSettings, by: PersonRef): WebhookWithKey {
    const id = this.#context.id('whk');
    const made = { createdBy: personRef(by), createdAt: this.#context.timestamp() };
    const entry: Entry = { webhook: { ...settings, id, version: 1, environment, ...made }, key: '', log: [] };
    this.#entries.set(id, entry);
    return this.#giveKey(entry);
  }

  get(ref: Ref): Webhook {
    return toWebhook(this.#entry(ref));
  }

  update(ref: Ref, settings: WebhookSettings): Webhook {
    const entry = this.#entry(ref);
    entry.webhook = { ...entry.webhook, ...settings, version: entry.webhook.version + 1 };
    return toWebhook(entry);
  }

  replaceKey(ref: Ref): WebhookWithKey {
    const entry = this.#entry(ref);
    entry.webhook = { ...entry.webhook, version: entry.webhook.version + 1 };
    return this.#giveKey(entry);
  }

  delete(ref: Ref): void {
    this.#entries.delete(this.#entry(ref).webhook.id);
  }

  /** Newest first. */
  deliveries(ref: Ref): WebhookDelivery[] {
    return this.#entry(ref).log.toReversed();
  }

  test(ref: Ref): WebhookDelivery {
    return this.#send(this.#entry(ref), null);
  }

  retry(ref: Ref & { readonly deliveryId: string }): WebhookDelivery {
    const { log, webhook } = this.#entry(ref);
    const index = log.findIndex(({ id }) => id === ref.deliveryId);
    const before = log[index];
    if (!before) throw notFound('delivery');
    const after = { ...before, ...this.#outcome(webhook.url), attempts: before.attempts + 1 };
    log[index] = after;
    return after;
  }

  /** Tells those who want to hear of an event. */
  tell(environment: string, event: ProbeEvent): void {
    for (const entry of this.#entries.values()) {
      const { isEnabled, kinds, environment: own } = entry.webhook;
      if (own !== environment || !isEnabled) continue;
      if (kinds.length === 0 || kinds.includes(event.kind)) this.#send(entry, event.kind);
    }
  }

  #send(entry: Entry, kind: WebhookDelivery['kind']): WebhookDelivery {
    const ids = { id: this.#context.id('dlv'), webhookId: entry.webhook.id };
    const made = { kind, attempts: 1, createdAt: this.#context.timestamp() };
    const delivery = { ...ids, ...made, ...this.#outcome(entry.webhook.url) };
    entry.log.push(delivery);
    return delivery;
  }

  #outcome(
    url: string,
  ): Pick<WebhookDelivery, 'state' | 'nextAttemptAt' | 'status' | 'error' | 'milliseconds'> {
    const { hostname } = new URL(url);
    if (!hostname.endsWith('.invalid'))
      return { state: 'delivered', nextAttemptAt: null, status: 204, error: null, milliseconds: 38 };
    const error = `The receiver could not be reached: getaddrinfo ENOTFOUND ${hostname}.`;
    return {
      state: 'waiting',
      nextAttemptAt: this.#context.timestamp(),
      status: null,
      error,
      milliseconds: 4,
    };
  }

  #giveKey(entry: Entry): WebhookWithKey {
    entry.key = `whsec_${btoa(this.#context.id('key'))}`;
    return { ...toWebhook(entry), key: entry.key };
  }

  #entry({ environment, webhookId }: Ref): Entry {
    const entry = this.#entries.get(webhookId);
    if (entry?.webhook.environment !== environment) throw notFound('webhook');
    return entry;
  }
}

function toWebhook({ webhook, log }: Entry): Webhook {
  return { ...webhook, lastDelivery: log.at(-1) ?? null };
}
