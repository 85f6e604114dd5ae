import type { DeliveryState, Timestamp, WebhookDelivery, WebhookKind } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { WebhookDeliveryTable } from './webhook-tables.ts';

/** A message that is to be sent. */
export interface NewDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly kind: WebhookKind | null;
  readonly body: string;
  readonly at: Timestamp;
}

/** A message whose turn has come, with what sending it needs. */
export interface DueDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly key: string;
}

/** What became of an attempt. */
export interface AttemptResult {
  readonly id: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Timestamp | null;
  readonly status: number | null;
  readonly error: string | null;
  readonly milliseconds: number;
}

/** Puts a message into the queue, to be sent at once. */
export async function insertDelivery(database: Kysely<Database>, delivery: NewDelivery): Promise<void> {
  await database
    .insertInto('webhook_delivery')
    .values({
      id: delivery.id,
      webhook_id: delivery.webhookId,
      kind: delivery.kind,
      body: delivery.body,
      state: 'waiting' satisfies DeliveryState,
      attempts: 0,
      created_at: delivery.at,
      next_attempt_at: delivery.at,
    })
    .execute();
}

/** Messages whose turn has come by `now`, oldest first, to webhooks that are on. */
export async function listDue(
  database: Kysely<Database>,
  now: Timestamp,
  limit: number,
): Promise<DueDelivery[]> {
  const rows = await database
    .selectFrom('webhook_delivery as delivery')
    .innerJoin('webhook', 'webhook.id', 'delivery.webhook_id')
    .select(['delivery.id', 'delivery.webhook_id', 'delivery.body', 'delivery.attempts'])
    .select(['webhook.url', 'webhook.key'])
    .where('delivery.next_attempt_at', '<=', now)
    .where('webhook.is_enabled', '=', 1)
    .orderBy('delivery.next_attempt_at')
    .orderBy('delivery.id')
    .limit(limit)
    .execute();
  return rows.map(({ webhook_id: webhookId, ...row }) => ({ ...row, webhookId }));
}

/** Writes what became of an attempt. */
export async function saveAttempt(database: Kysely<Database>, result: AttemptResult): Promise<void> {
  const { id, nextAttemptAt, ...columns } = result;
  await database
    .updateTable('webhook_delivery')
    .set({ ...columns, next_attempt_at: nextAttemptAt })
    .where('id', '=', id)
    .execute();
}

/** Puts a message back into the queue, to be sent now. */
export async function queueAgain(database: Kysely<Database>, id: string, at: Timestamp): Promise<void> {
  await database
    .updateTable('webhook_delivery')
    .set({ state: 'waiting' satisfies DeliveryState, next_attempt_at: at })
    .where('id', '=', id)
    .execute();
}

/** One message of a webhook; undefined when there is none. */
export async function findDelivery(
  database: Kysely<Database>,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<WebhookDelivery | undefined> {
  const row = await database
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  return row && toDelivery(row);
}

/** The newest message to a webhook. */
export async function findLastDelivery(
  database: Kysely<Database>,
  webhookId: string,
): Promise<WebhookDelivery | null> {
  const row = await newestFirst(database, webhookId).limit(1).executeTakeFirst();
  return row ? toDelivery(row) : null;
}

/** Messages to a webhook, newest first. */
export async function listDeliveries(
  database: Kysely<Database>,
  webhookId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<WebhookDelivery>> {
  let query = newestFirst(database, webhookId).limit(page.limit + 1);
  if (page.cursor) query = query.where('id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, { item: toDelivery, cursor: (row) => [row.id] });
}

/** Forgets messages that were made before `before` and are delivered or given up. */
export async function forgetDeliveries(database: Kysely<Database>, before: Timestamp): Promise<void> {
  await database
    .deleteFrom('webhook_delivery')
    .where('created_at', '<', before)
    .where('next_attempt_at', 'is', null)
    .execute();
}

function newestFirst(database: Kysely<Database>, webhookId: string) {
  return database
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc');
}

function toDelivery(row: WebhookDeliveryTable): WebhookDelivery {
  return {
    id: row.id,
    webhookId: row.webhook_id,
    kind: row.kind as WebhookKind | null,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAttemptAt: row.next_attempt_at,
    status: row.status,
    error: row.error,
    milliseconds: row.milliseconds,
  };
}
