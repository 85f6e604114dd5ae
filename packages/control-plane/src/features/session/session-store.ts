import type { Account, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { SessionTable } from '../../store/tables.ts';
import { toAccount } from './account-store.ts';

/** A session that has not expired. */
export interface StoredSession {
  readonly account: Account;
  readonly expiresAt: Timestamp;
}

/** Writes a session, and forgets those that have expired. */
export async function insertSession(database: Kysely<Database>, session: SessionTable): Promise<void> {
  await database.deleteFrom('session').where('expires_at', '<=', session.created_at).execute();
  await database.insertInto('session').values(session).execute();
}

/** The session of a token, unless it has expired. */
export async function findSession(
  database: Kysely<Database>,
  tokenHash: string,
  now: Timestamp,
): Promise<StoredSession | undefined> {
  const row = await database
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'account.email', 'account.persona', 'session.expires_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .executeTakeFirst();
  return row && { account: await toAccount(database, row), expiresAt: row.expires_at };
}

/** Moves the end of a session. */
export async function extendSession(
  database: Kysely<Database>,
  tokenHash: string,
  expiresAt: Timestamp,
): Promise<void> {
  await database
    .updateTable('session')
    .set({ expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Ends a session. */
export async function deleteSession(database: Kysely<Database>, tokenHash: string): Promise<void> {
  await database.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}
