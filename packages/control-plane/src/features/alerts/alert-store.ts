import {
  AlertDocument,
  type AlertEvent,
  AlertState,
  type AlertTurn,
  NormalBand,
  type PersonRef,
  type Timestamp,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { timestamp } from '../../lib/clock.ts';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { AlertTable } from './alert-tables.ts';

/** Names an alert. */
export interface AlertRef {
  readonly environment: string;
  readonly alertId: string;
}

/** An alert as it is kept. */
export interface StoredAlert {
  readonly id: string;
  readonly environment: string;
  readonly version: number;
  readonly document: AlertDocument;
  readonly probeTitle: string;
  readonly band: NormalBand | null;
  readonly state: AlertState;
  readonly author: PersonRef;
  readonly updatedAt: Timestamp;
}

/** How long the history of an alert is kept, in milliseconds. */
const KEEP_EVENTS_MS = 90 * 24 * 3_600_000;

/** The alerts of an environment by their titles. */
export async function listAlerts(database: Kysely<Database>, environment: string): Promise<StoredAlert[]> {
  const rows = await select(database).where('alert.environment', '=', environment).execute();
  return rows.map(toAlert).sort((a, b) => a.document.title.localeCompare(b.document.title));
}

/** Every alert that is on. */
export async function listEnabled(database: Kysely<Database>): Promise<StoredAlert[]> {
  const rows = await select(database).where('alert.is_enabled', '=', 1).orderBy('alert.id').execute();
  return rows.map(toAlert);
}

/** One alert of an environment; undefined when there is none of this id. */
export async function findAlert(
  database: Kysely<Database>,
  { environment, alertId }: AlertRef,
): Promise<StoredAlert | undefined> {
  const row = await select(database)
    .where('alert.environment', '=', environment)
    .where('alert.id', '=', alertId)
    .executeTakeFirst();
  return row && toAlert(row);
}

/** Writes an alert: a new one, or what became of one that exists. */
export async function saveAlert(
  database: Kysely<Database>,
  alert: Omit<StoredAlert, 'probeTitle'>,
): Promise<void> {
  const change = {
    version: alert.version,
    probe_id: alert.document.watch.probeId,
    is_enabled: alert.document.isEnabled ? 1 : 0,
    document: JSON.stringify(alert.document),
    band: alert.band && JSON.stringify(alert.band),
    state: JSON.stringify(alert.state),
    updated_at: alert.updatedAt,
  };
  const { id, environment, author } = alert;
  await database
    .insertInto('alert')
    .values({ id, environment, author_id: author.id, ...change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
}

export async function deleteAlert(database: Kysely<Database>, alertId: string): Promise<void> {
  await database.deleteFrom('alert').where('id', '=', alertId).execute();
}

/** How many alerts an environment has. */
export async function countAlerts(database: Kysely<Database>, environment: string): Promise<number> {
  const row = await database
    .selectFrom('alert')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('environment', '=', environment)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Ids of those who follow alerts, by the id of the alert. */
export async function listFollowers(
  database: Kysely<Database>,
  environment: string,
): Promise<Map<string, string[]>> {
  const rows = await database
    .selectFrom('alert_follower')
    .innerJoin('alert', 'alert.id', 'alert_follower.alert_id')
    .select(['alert_id', 'account_id'])
    .where('alert.environment', '=', environment)
    .execute();
  const followers = Map.groupBy(rows, (row) => row.alert_id);
  return new Map([...followers].map(([alertId, found]) => [alertId, found.map((row) => row.account_id)]));
}

/** Begins or ends following; what is so already stays so. */
export async function setFollowed(
  database: Kysely<Database>,
  { alertId, accountId }: { readonly alertId: string; readonly accountId: string },
  isFollowed: boolean,
): Promise<void> {
  if (isFollowed) {
    await database
      .insertInto('alert_follower')
      .values({ alert_id: alertId, account_id: accountId })
      .onConflict((conflict) => conflict.columns(['alert_id', 'account_id']).doNothing())
      .execute();
    return;
  }
  await database
    .deleteFrom('alert_follower')
    .where('alert_id', '=', alertId)
    .where('account_id', '=', accountId)
    .execute();
}

/** Adds to the history of an alert, and forgets what is too old of it. */
export async function insertAlertEvent(database: Kysely<Database>, event: AlertEvent): Promise<void> {
  const { alertId, ...row } = event;
  await database
    .insertInto('alert_event')
    .values({ ...row, alert_id: alertId })
    .execute();
  await database
    .deleteFrom('alert_event')
    .where('alert_id', '=', alertId)
    .where('at', '<', timestamp(Date.parse(event.at) - KEEP_EVENTS_MS))
    .execute();
}

/** The history of an alert, newest first. */
export async function listAlertEvents(
  database: Kysely<Database>,
  alertId: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<AlertEvent>> {
  let query = database
    .selectFrom('alert_event')
    .selectAll()
    .where('alert_id', '=', alertId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, {
    item: ({ id, at, turn, value, text }) => ({ id, alertId, at, turn: turn as AlertTurn, value, text }),
    cursor: ({ id }) => [id],
  });
}

/** An alert is seen with its probe, and where its probe is. */
function select(database: Kysely<Database>) {
  return database
    .selectFrom('alert')
    .innerJoin('account', 'account.id', 'alert.author_id')
    .innerJoin('probe', (join) =>
      join.onRef('probe.id', '=', 'alert.probe_id').onRef('probe.environment', '=', 'alert.environment'),
    )
    .selectAll('alert')
    .select(['account.name as author_name', 'probe.document as probe_document']);
}

function toAlert(
  row: AlertTable & { readonly author_name: string; readonly probe_document: string },
): StoredAlert {
  return {
    id: row.id,
    environment: row.environment,
    version: row.version,
    document: AlertDocument.parse(JSON.parse(row.document)),
    probeTitle: (JSON.parse(row.probe_document) as { title: string }).title,
    band: row.band === null ? null : NormalBand.parse(JSON.parse(row.band)),
    state: AlertState.parse(JSON.parse(row.state)),
    author: { id: row.author_id, name: row.author_name },
    updatedAt: row.updated_at as Timestamp,
  };
}
