import type { Account, Webhook, WebhookDelivery, WebhookSettings, WebhookWithKey } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Page } from '../../lib/cursor.ts';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Sealer } from '../../lib/sealer.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import type { DeliveryRunner } from './delivery-runner.ts';
import { findDelivery, insertDelivery, listDeliveries, queueAgain } from './delivery-store.ts';
import { messageText } from './queue-messages.ts';
import { newKey } from './sign.ts';
import { deleteWebhook, findWebhook, insertWebhook, listWebhooks, updateWebhook } from './webhook-store.ts';

/** As many webhooks as one environment may have. */
const MAX_WEBHOOKS = 20;

/** Names a webhook. */
export interface WebhookRef {
  readonly environment: string;
  readonly webhookId: string;
}
/** A webhook at the version that its editor loaded. */
export interface WebhookAt extends WebhookRef {
  readonly expectedVersion: number;
}

interface WebhookDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly runner: DeliveryRunner;
  readonly sealer: Sealer;
}

/** Keeps the receivers of an environment, and shows what was sent to them. */
export class WebhookService {
  readonly #database: Kysely<Database>;
  readonly #changes: Changes;
  readonly #runner: DeliveryRunner;
  readonly #sealer: Sealer;

  constructor({ database, changes, runner, sealer }: WebhookDependencies) {
    this.#database = database;
    this.#changes = changes;
    this.#runner = runner;
    this.#sealer = sealer;
  }

  async list(environment: string): Promise<{ items: Webhook[] }> {
    return { items: await listWebhooks(this.#database, environment) };
  }

  async create(account: Account, environment: string, settings: WebhookSettings): Promise<WebhookWithKey> {
    const key = newKey();
    const webhookId = newId('whk');
    await this.#changes.make(async (change) => {
      await requireRoom(change, environment);
      const by = { id: account.id, name: account.name };
      await insertWebhook(change.transaction, {
        id: webhookId,
        environment,
        settings,
        key: this.#sealer.seal(key, webhookId),
        by,
        at: change.at,
      });
      putOnRecord(change, { environment, webhookId }, { verb: 'created', after: settings });
    });
    return { ...(await this.#get({ environment, webhookId })), key };
  }

  async update(at: WebhookAt, settings: WebhookSettings): Promise<Webhook> {
    await this.#changes.make((change) => save(change, at, { settings }));
    return this.#get(at);
  }

  /** Gives a webhook a new key. Messages that wait are signed with the new one. */
  async replaceKey(at: WebhookAt): Promise<WebhookWithKey> {
    const key = newKey();
    const sealed = this.#sealer.seal(key, at.webhookId);
    await this.#changes.make((change) => save(change, at, { key: sealed }));
    return { ...(await this.#get(at)), key };
  }

  async delete(at: WebhookAt): Promise<void> {
    await this.#changes.make(async (change) => {
      const webhook = await load(change.transaction, at);
      if (!(await deleteWebhook(change.transaction, at))) throw staleVersion('webhook', webhook.version);
      putOnRecord(change, at, { verb: 'deleted', before: settingsOf(webhook) });
    });
  }

  /** Sends a test message and waits for what becomes of its first attempt. */
  async test(at: WebhookRef): Promise<WebhookDelivery> {
    const deliveryId = newId('dlv');
    await this.#changes.make(async (change) => {
      requireEnabled(await load(change.transaction, at));
      const data = { environment: at.environment, probe: null, event: null };
      const body = messageText({ type: 'test', timestamp: change.at, data });
      const { webhookId } = at;
      await insertDelivery(change.transaction, {
        id: deliveryId,
        webhookId,
        kind: null,
        body,
        at: change.at,
      });
    });
    return this.#sent(at, deliveryId);
  }

  async deliveries(
    at: WebhookRef,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<WebhookDelivery>> {
    await load(this.#database, at);
    return listDeliveries(this.#database, at.webhookId, page);
  }

  /** Sends a message once more, whatever became of it before. */
  async retry(at: WebhookRef & { readonly deliveryId: string }): Promise<WebhookDelivery> {
    await this.#changes.make(async (change) => {
      const webhook = await load(change.transaction, at);
      if (!(await findDelivery(change.transaction, at))) throw notFound('delivery', at.deliveryId);
      requireEnabled(webhook);
      await queueAgain(change.transaction, at.deliveryId, change.at);
    });
    return this.#sent(at, at.deliveryId);
  }

  /** The round that is under way may have begun before this message was queued: then the next one sends it. */
  async #sent(at: WebhookRef, deliveryId: string): Promise<WebhookDelivery> {
    await this.#runner.run();
    await this.#runner.run();
    const delivery = await findDelivery(this.#database, { webhookId: at.webhookId, deliveryId });
    if (!delivery) throw notFound('delivery', deliveryId);
    return delivery;
  }

  #get(at: WebhookRef): Promise<Webhook> {
    return load(this.#database, at);
  }
}

async function load(database: Kysely<Database>, at: WebhookRef): Promise<Webhook> {
  const webhook = await findWebhook(database, at);
  if (!webhook) throw notFound('webhook', at.webhookId);
  return webhook;
}

async function save(
  change: Change,
  at: WebhookAt,
  set: { settings: WebhookSettings } | { key: string },
): Promise<void> {
  const webhook = await load(change.transaction, at);
  const { webhookId, expectedVersion } = at;
  if (!(await updateWebhook(change.transaction, { webhookId, expectedVersion, ...set })))
    throw staleVersion('webhook', webhook.version);
  if ('key' in set) putOnRecord(change, at, { verb: 'key-replaced' });
  else putOnRecord(change, at, { verb: 'changed', before: settingsOf(webhook), after: set.settings });
}

type Entry = { readonly verb: string; readonly before?: unknown; readonly after?: unknown };

function putOnRecord(
  change: Change,
  { environment, webhookId: id }: WebhookRef,
  { verb, ...values }: Entry,
): void {
  const text = `A webhook of ${environment} was ${verb === 'key-replaced' ? 'given another key' : verb}.`;
  change.audit({ action: `webhook.${verb}`, subject: { kind: 'webhook', id, environment }, text, ...values });
}

function settingsOf({ url, kinds, isEnabled }: Webhook): WebhookSettings {
  return { url, kinds, isEnabled };
}

async function requireRoom(change: Change, environment: string): Promise<void> {
  await ensureEnvironment(change.transaction, environment);
  const { length } = await listWebhooks(change.transaction, environment);
  if (length < MAX_WEBHOOKS) return;
  throw new ProblemError('conflict', `${environment} has ${MAX_WEBHOOKS} webhooks, which is the most.`);
}

function requireEnabled({ isEnabled }: Webhook): void {
  if (isEnabled) return;
  throw new ProblemError('conflict', 'This webhook is off. Switch it on first.');
}
