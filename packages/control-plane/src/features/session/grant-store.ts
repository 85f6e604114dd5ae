import { Grant } from '@lookout/contract';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../store/database.ts';

const Grants = z.array(Grant);

/** What an account may do, by environment. */
export async function listGrants(database: Kysely<Database>, accountId: string): Promise<Grant[]> {
  const rows = await database
    .selectFrom('account_grant')
    .select(['environment', 'rights'])
    .where('account_id', '=', accountId)
    .orderBy('environment')
    .execute();
  return Grants.parse(rows.map(({ environment, rights }) => ({ environment, rights: JSON.parse(rights) })));
}

/** Gives an account these grants and no others. */
export async function replaceGrants(
  database: Kysely<Database>,
  accountId: string,
  grants: readonly Grant[],
): Promise<void> {
  await database.deleteFrom('account_grant').where('account_id', '=', accountId).execute();
  if (grants.length === 0) return;
  const rows = grants.map(({ environment, rights }) => ({
    account_id: accountId,
    environment,
    rights: JSON.stringify(rights),
  }));
  await database.insertInto('account_grant').values(rows).execute();
}
