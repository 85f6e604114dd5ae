import type { Notification, NotificationKind, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';

/** What people are told. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly text: string;
  readonly environment: string;
  readonly probeId: string;
  readonly reviewId: string | null;
}

/** Tells each of these people once. */
export async function insertNotifications(
  database: Kysely<Database>,
  personIds: readonly string[],
  notice: Notice & { readonly at: Timestamp },
): Promise<void> {
  const rows = [...new Set(personIds)].map((personId) => ({
    id: newId('ntf'),
    account_id: personId,
    at: notice.at,
    kind: notice.kind,
    text: notice.text,
    environment: notice.environment,
    probe_id: notice.probeId,
    review_id: notice.reviewId,
    read_at: null,
  }));
  if (rows.length > 0) await database.insertInto('notification').values(rows).execute();
}

/** What one person was told, newest first. */
export async function listNotifications(
  database: Kysely<Database>,
  personId: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Notification>> {
  let query = database
    .selectFrom('notification')
    .innerJoin('probe', 'probe.id', 'notification.probe_id')
    .selectAll('notification')
    .select('probe.document')
    .where('notification.account_id', '=', personId)
    .orderBy('notification.id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('notification.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, {
    item: (row) => ({
      id: row.id,
      at: row.at,
      kind: row.kind as NotificationKind,
      text: row.text,
      environment: row.environment,
      probeId: row.probe_id,
      probeTitle: (JSON.parse(row.document) as { title: string }).title,
      reviewId: row.review_id,
      isRead: row.read_at !== null,
    }),
    cursor: (row) => [row.id],
  });
}

/** How much one person has not read. */
export async function countUnread(database: Kysely<Database>, personId: string): Promise<number> {
  const { count } = await database
    .selectFrom('notification')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Marks one person's notifications up to this one as read. */
export async function markRead(
  database: Kysely<Database>,
  personId: string,
  { upTo, at }: { readonly upTo: string; readonly at: Timestamp },
): Promise<void> {
  await database
    .updateTable('notification')
    .set({ read_at: at })
    .where('account_id', '=', personId)
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute();
}
