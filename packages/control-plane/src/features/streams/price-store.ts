import type { NewStreamPrice, StreamPrice } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';

/** The price of an environment's stream; one that nobody set is not known. */
export async function findPrice(database: Kysely<Database>, environment: string): Promise<StreamPrice> {
  const row = await database
    .selectFrom('stream_price')
    .leftJoin('account', 'account.id', 'stream_price.changed_by')
    .selectAll('stream_price')
    .select('account.name as person_name')
    .where('environment', '=', environment)
    .executeTakeFirst();
  return {
    environment,
    version: row?.version ?? 1,
    perGigabyte: row?.per_gigabyte ?? null,
    currency: row?.currency ?? 'USD',
    changedAt: row?.changed_at ?? null,
    changedBy: row?.person_name ?? null,
  };
}

/** Writes a price as the version after the one it was made from. */
export async function savePrice(
  database: Kysely<Database>,
  price: NewStreamPrice & { environment: string; version: number; at: string; by: string },
): Promise<void> {
  const row = {
    version: price.version,
    per_gigabyte: price.perGigabyte,
    currency: price.currency,
    changed_at: price.at,
    changed_by: price.by,
  };
  await database
    .insertInto('stream_price')
    .values({ environment: price.environment, ...row })
    .onConflict((conflict) => conflict.column('environment').doUpdateSet(row))
    .execute();
}

/** Gives the demo's environment a price, unless it has one. */
export async function seedDemoPrice(database: Kysely<Database>, environment: string): Promise<void> {
  await ensureEnvironment(database, environment);
  const price = { version: 1, per_gigabyte: 2.5, currency: 'USD' };
  await database
    .insertInto('stream_price')
    .values({ environment, ...price })
    .onConflict((conflict) => conflict.column('environment').doNothing())
    .execute();
}
