import type { Timestamp } from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { IdempotentRequestTable } from './idempotency-table.ts';

/** A request that carried a key, as it is stored. */
export type StoredRequest = Selectable<IdempotentRequestTable>;

/** Notes a request as running; false when its key is taken. */
export async function claimKey(
  database: Kysely<Database>,
  row: IdempotentRequestTable,
  now: Timestamp,
): Promise<boolean> {
  await database
    .deleteFrom('idempotent_request')
    .where((where) =>
      where.or([
        where('expires_at', '<=', now),
        // Another life of this process left it running: it committed nothing, and nobody will.
        where.and([
          where('key_hash', '=', row.key_hash),
          where('state', '=', 'running'),
          where('run', '!=', row.run),
        ]),
      ]),
    )
    .execute();
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('idempotent_request')
    .values(row)
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The request of a key. */
export async function findRequest(
  database: Kysely<Database>,
  keyHash: string,
): Promise<StoredRequest | undefined> {
  return database
    .selectFrom('idempotent_request')
    .selectAll()
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

/** Notes in the transaction of a change that the change was made: both are durable, or neither is. */
export async function markCommitted(database: Kysely<Database>, keyHash: string): Promise<void> {
  await database
    .updateTable('idempotent_request')
    .set({ state: 'committed' })
    .where('key_hash', '=', keyHash)
    .execute();
}

/** Keeps what was answered. */
export async function keepAnswer(database: Kysely<Database>, keyHash: string, answer: string): Promise<void> {
  await database
    .updateTable('idempotent_request')
    .set({ state: 'answered', answer })
    .where('key_hash', '=', keyHash)
    .execute();
}

/** Forgets a request that changed nothing, so that it may be tried again. */
export async function releaseKey(database: Kysely<Database>, keyHash: string): Promise<void> {
  await database
    .deleteFrom('idempotent_request')
    .where('key_hash', '=', keyHash)
    .where('state', '=', 'running')
    .execute();
}
