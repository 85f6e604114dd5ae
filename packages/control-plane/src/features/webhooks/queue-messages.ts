import type { AlertEvent, ProbeEvent, WebhookKind, WebhookMessage } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import { insertDelivery } from './delivery-store.ts';
import { listListeners } from './webhook-store.ts';

/**
 * Queues a message about an event for every webhook that wants to hear of it. Runs in the transaction of the change
 * itself: what happened is told, and what was rolled back is not, whenever the process dies.
 */
export async function queueMessages(database: Kysely<Database>, event: ProbeEvent): Promise<void> {
  const probe = await database
    .selectFrom('probe')
    .select(['environment', 'document'])
    .where('id', '=', event.probeId)
    .executeTakeFirst();
  if (!probe) return;
  const title = titleIn(probe.document);
  await queue(database, event.kind, {
    type: `probe.${event.kind}`,
    timestamp: event.at,
    data: { environment: probe.environment, probe: { id: event.probeId, title }, event },
  });
}

/** What receivers are told of an alert beside its turn. */
export interface ToldAlert {
  readonly environment: string;
  readonly title: string;
  readonly metric: string;
  readonly probe: { readonly id: string; readonly title: string };
}

/** Queues a message about an alert for every webhook that wants to hear of it, as `queueMessages` does. */
export async function queueAlertMessages(
  database: Kysely<Database>,
  { environment, title, metric, probe }: ToldAlert,
  event: AlertEvent,
): Promise<void> {
  await queue(database, `alert-${event.turn}`, {
    type: `alert.${event.turn}`,
    timestamp: event.at,
    data: { environment, probe, event: null, alert: { title, metric, event } },
  });
}

async function queue(database: Kysely<Database>, kind: WebhookKind, message: WebhookMessage): Promise<void> {
  const body = messageText(message);
  for (const webhookId of await listListeners(database, message.data.environment, kind))
    await insertDelivery(database, { id: newId('dlv'), webhookId, kind, body, at: message.timestamp });
}

function titleIn(document: string): string {
  return (JSON.parse(document) as { title: string }).title;
}

/** A message as it goes over the wire. */
export function messageText(message: WebhookMessage): string {
  return JSON.stringify(message);
}
