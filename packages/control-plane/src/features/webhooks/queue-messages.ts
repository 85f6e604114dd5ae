import type { ProbeEvent, WebhookMessage } from '@lookout/contract';
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
  const listeners = await listListeners(database, probe.environment, event.kind);
  if (listeners.length === 0) return;
  const { title } = JSON.parse(probe.document) as { title: string };
  const body = messageText({
    type: `probe.${event.kind}`,
    timestamp: event.at,
    data: { environment: probe.environment, probe: { id: event.probeId, title }, event },
  });
  for (const webhookId of listeners)
    await insertDelivery(database, { id: newId('dlv'), webhookId, kind: event.kind, body, at: event.at });
}

/** A message as it goes over the wire. */
export function messageText(message: WebhookMessage): string {
  return JSON.stringify(message);
}
