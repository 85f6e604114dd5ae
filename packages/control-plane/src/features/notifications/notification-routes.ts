import { endpoints } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Router } from '../../http/router.ts';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import { countUnread, listNotifications, markRead } from './notification-store.ts';

/** The endpoints of notifications: everybody has their own, and sees no others. */
export function registerNotifications(
  router: Router,
  { database, clock }: { database: Kysely<Database>; clock: Clock },
): void {
  router.route(endpoints.listNotifications, async ({ query, account }) => ({
    ...(await listNotifications(database, account.id, query)),
    unread: await countUnread(database, account.id),
  }));
  router.route(endpoints.readNotifications, async ({ body, account }) => {
    await markRead(database, account.id, { upTo: body.upTo, at: timestamp(clock.now()) });
    return undefined;
  });
}
