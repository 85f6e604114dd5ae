import type { Account, Timestamp } from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { SessionTable } from '../../store/tables.ts';
import { toAccount } from './account-store.ts';

/** A session that holds. */
export interface StoredSession {
  readonly id: string;
  readonly account: Account;
  readonly lastSeenAt: Timestamp;
  readonly expiresAt: Timestamp;
  readonly endsAt: Timestamp;
}

/** Writes a session, and forgets those that have expired. */
export async function insertSession(database: Kysely<Database>, session: SessionTable): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<=', session.created_at).execute();
  await database.insertInto('session').values(session).execute();
}

/** The session of a token, unless it has expired or its account was shut. */
export async function findSession(
  database: Kysely<Database>,
  tokenHash: string,
  now: Timestamp,
): Promise<StoredSession | undefined> {
  const row = await database
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .selectAll('account')
    .select(['session.id as session_id', 'session.last_seen_at', 'session.expires_at', 'session.ends_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.session_id,
      account: await toAccount(database, row),
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
      endsAt: row.ends_at,
    }
  );
}

/** Notes that a session is in use, and moves its end. */
export async function touchSession(
  database: Kysely<Database>,
  id: string,
  moments: { lastSeenAt: Timestamp; expiresAt: Timestamp },
): Promise<void> {
  await database
    .updateTable('session')
    .set({ last_seen_at: moments.lastSeenAt, expires_at: moments.expiresAt })
    .where('id', '=', id)
    .execute();
}

/** The sessions of an account that hold, newest first. */
export async function listSessions(
  database: Kysely<Database>,
  accountId: string,
  now: Timestamp,
): Promise<Selectable<SessionTable>[]> {
  return database
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Which sessions of an account end: one, all, or all but one. */
export interface SessionsToEnd {
  readonly accountId: string;
  readonly only?: string;
  readonly except?: string;
}

/** Ends sessions. Returns how many did. */
export async function deleteSessions(
  database: Kysely<Database>,
  { accountId, only, except }: SessionsToEnd,
): Promise<number> {
  let ended = database.deleteFrom('session').where('account_id', '=', accountId);
  if (only !== undefined) ended = ended.where('id', '=', only);
  if (except !== undefined) ended = ended.where('id', '!=', except);
  const { numDeletedRows } = await ended.executeTakeFirst();
  return Number(numDeletedRows);
}
