import type { PersonRef, Timestamp, Webhook, WebhookKind, WebhookSettings } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { findLastDelivery } from './delivery-store.ts';
import type { WebhookTable } from './webhook-tables.ts';

/** A webhook that is to be. */
export interface NewWebhook {
  readonly id: string;
  readonly environment: string;
  readonly settings: WebhookSettings;
  readonly key: string;
  readonly by: PersonRef;
  readonly at: Timestamp;
}

type WebhookRow = WebhookTable & { readonly person_name: string };

/** Writes a new webhook at version 1. */
export async function insertWebhook(database: Kysely<Database>, webhook: NewWebhook): Promise<void> {
  await database
    .insertInto('webhook')
    .values({
      id: webhook.id,
      version: 1,
      environment: webhook.environment,
      ...columnsOf(webhook.settings),
      key: webhook.key,
      created_by: webhook.by.id,
      created_at: webhook.at,
    })
    .execute();
}

/** Webhooks of an environment, oldest first. */
export async function listWebhooks(database: Kysely<Database>, environment: string): Promise<Webhook[]> {
  const rows = await select(database)
    .where('webhook.environment', '=', environment)
    .orderBy('webhook.id')
    .execute();
  return Promise.all(rows.map((row) => toWebhook(database, row)));
}

/** One webhook of an environment; undefined when there is none of this id. */
export async function findWebhook(
  database: Kysely<Database>,
  { environment, webhookId }: { environment: string; webhookId: string },
): Promise<Webhook | undefined> {
  const row = await select(database)
    .where('webhook.environment', '=', environment)
    .where('webhook.id', '=', webhookId)
    .executeTakeFirst();
  return row && toWebhook(database, row);
}

/** A change of a webhook that is at `expectedVersion`. False when it is not. */
export async function updateWebhook(
  database: Kysely<Database>,
  change: { webhookId: string; expectedVersion: number; settings?: WebhookSettings; key?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('webhook')
    .set((set) => ({ version: set('version', '+', 1) }))
    .$if(change.settings !== undefined, (query) => query.set(columnsOf(change.settings as WebhookSettings)))
    .$if(change.key !== undefined, (query) => query.set({ key: change.key as string }))
    .where('id', '=', change.webhookId)
    .where('version', '=', change.expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a webhook that is at `expectedVersion`, with its log. False when it is not. */
export async function deleteWebhook(
  database: Kysely<Database>,
  { webhookId, expectedVersion }: { webhookId: string; expectedVersion: number },
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('webhook')
    .where('id', '=', webhookId)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The webhooks of an environment that want to hear of a kind of event. */
export async function listListeners(
  database: Kysely<Database>,
  environment: string,
  kind: WebhookKind,
): Promise<string[]> {
  const rows = await database
    .selectFrom('webhook')
    .select(['id', 'kinds'])
    .where('environment', '=', environment)
    .where('is_enabled', '=', 1)
    .execute();
  return rows.filter((row) => wants(row.kinds, kind)).map((row) => row.id);
}

function wants(kindsText: string, kind: WebhookKind): boolean {
  const kinds = JSON.parse(kindsText) as WebhookKind[];
  return kinds.length === 0 || kinds.includes(kind);
}

function columnsOf({ url, kinds, isEnabled }: WebhookSettings) {
  return { url, kinds: JSON.stringify(kinds), is_enabled: isEnabled ? 1 : 0 };
}

function select(database: Kysely<Database>) {
  return database
    .selectFrom('webhook')
    .innerJoin('account', 'account.id', 'webhook.created_by')
    .selectAll('webhook')
    .select('account.name as person_name');
}

async function toWebhook(database: Kysely<Database>, row: WebhookRow): Promise<Webhook> {
  return {
    id: row.id,
    version: row.version,
    environment: row.environment,
    url: row.url,
    kinds: JSON.parse(row.kinds) as WebhookKind[],
    isEnabled: row.is_enabled === 1,
    createdBy: { id: row.created_by, name: row.person_name },
    createdAt: row.created_at,
    lastDelivery: await findLastDelivery(database, row.id),
  };
}
