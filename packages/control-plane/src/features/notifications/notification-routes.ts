import { endpoints } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Router } from '../../http/router.ts';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { requireVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { countUnread, listNotifications, markRead, readingVersion } from './notification-store.ts';

/** The endpoints of notifications: everybody has their own, and sees those that are about what they may view. */
export function registerNotifications(
  router: Router,
  { database, clock }: { database: Kysely<Database>; clock: Clock },
): void {
  router.route(endpoints.listNotifications, async ({ query, account }) => ({
    ...(await listNotifications(database, account, query)),
    unread: await countUnread(database, account),
    version: await readingVersion(database, account),
  }));
  router.route(endpoints.readNotifications, async ({ body, account, expectedVersion }) => {
    requireVersion('list of notifications', await readingVersion(database, account), expectedVersion);
    await markRead(database, account, { upTo: body.upTo, at: timestamp(clock.now()) });
    return undefined;
  });
}
