import {
  type Account,
  EVERYWHERE,
  type Notification,
  type NotificationKind,
  type NotificationSubject,
  type Timestamp,
} from '@lookout/contract';
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import type { NotificationTable } from '../../store/tables.ts';

/** What people are told. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly text: string;
  readonly about: NoticeSubject;
}

/** What a notice is about. */
type NoticeSubject =
  | {
      readonly kind: 'probe';
      readonly environment: string;
      readonly probeId: string;
      readonly reviewId: string | null;
    }
  | { readonly kind: 'alert'; readonly environment: string; readonly alertId: string }
  | { readonly kind: 'account'; readonly accountId: string };

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
    ...columnsOf(notice.about),
    read_at: null,
  }));
  if (rows.length > 0) await database.insertInto('notification').values(rows).execute();
}

function columnsOf(about: NoticeSubject) {
  const none = { environment: null, probe_id: null, review_id: null, alert_id: null, about_account_id: null };
  switch (about.kind) {
    case 'probe':
      return {
        ...none,
        environment: about.environment,
        probe_id: about.probeId,
        review_id: about.reviewId,
      };
    case 'alert':
      return { ...none, environment: about.environment, alert_id: about.alertId };
    case 'account':
      return { ...none, about_account_id: about.accountId };
  }
}

/** Whoever reads what they were told, with the rights that they have now, or that their token has. */
export type Reader = Pick<Account, 'id' | 'grants'>;

/** What one person was told about what they may view, newest first. */
export async function listNotifications(
  database: Kysely<Database>,
  reader: Reader,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Notification>> {
  let query = database
    .selectFrom('notification')
    .leftJoin('probe', 'probe.id', 'notification.probe_id')
    .leftJoin('alert', 'alert.id', 'notification.alert_id')
    .leftJoin('account', 'account.id', 'notification.about_account_id')
    .selectAll('notification')
    .select(['probe.document as probe_document', 'alert.document as alert_document', 'account.name'])
    .where(isFor(reader))
    .orderBy('notification.id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('notification.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, {
    item: (row) => ({
      id: row.id,
      at: row.at,
      kind: row.kind as NotificationKind,
      text: row.text,
      about: toSubject(row),
      isRead: row.read_at !== null,
    }),
    cursor: (row) => [row.id],
  });
}

type SubjectRow = Pick<
  Selectable<NotificationTable>,
  'environment' | 'probe_id' | 'review_id' | 'alert_id' | 'about_account_id'
> & {
  readonly probe_document: string | null;
  readonly alert_document: string | null;
  readonly name: string | null;
};

function toSubject(row: SubjectRow): NotificationSubject {
  const { environment, probe_id: probeId, alert_id: alertId, about_account_id: accountId } = row;
  if (environment !== null && probeId !== null && row.probe_document !== null)
    return {
      kind: 'probe',
      environment,
      id: probeId,
      title: titleIn(row.probe_document),
      reviewId: row.review_id,
    };
  if (environment !== null && alertId !== null && row.alert_document !== null)
    return { kind: 'alert', environment, id: alertId, title: titleIn(row.alert_document) };
  if (accountId !== null && row.name !== null) return { kind: 'account', id: accountId, name: row.name };
  throw new Error('A notification is about neither a probe, nor an alert, nor an account.');
}

function titleIn(document: string): string {
  return (JSON.parse(document) as { title: string }).title;
}

/** Rights are taken away, and a token has fewer of them: what was told is about what somebody may view no longer. */
function isFor({ id, grants }: Reader) {
  const viewed = grants.filter(({ rights }) => rights.includes('view')).map(({ environment }) => environment);
  return (where: ExpressionBuilder<Database, 'notification'>) => {
    const isTheirs = where('notification.account_id', '=', id);
    if (viewed.includes(EVERYWHERE)) return isTheirs;
    const isOfNone = where('notification.environment', 'is', null);
    const isViewed = viewed.map((name) => where('notification.environment', '=', name));
    return where.and([isTheirs, where.or([isOfNone, ...isViewed])]);
  };
}

/** How much one person has not read. */
export function countUnread(database: Kysely<Database>, reader: Reader): Promise<number> {
  return count(database, reader, 'is');
}

/** A number that changes with what one person has read, and not with what they are told. */
export async function readingVersion(database: Kysely<Database>, reader: Reader): Promise<number> {
  return 1 + (await count(database, reader, 'is not'));
}

async function count(database: Kysely<Database>, reader: Reader, is: 'is' | 'is not'): Promise<number> {
  const row = await database
    .selectFrom('notification')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(isFor(reader))
    .where('read_at', is, null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks what one person can see, up to this notification, as read. */
export async function markRead(
  database: Kysely<Database>,
  reader: Reader,
  { upTo, at }: { readonly upTo: string; readonly at: Timestamp },
): Promise<void> {
  await database
    .updateTable('notification')
    .set({ read_at: at })
    .where(isFor(reader))
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute();
}
