import type { Timestamp } from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import { hashSecret, newSecret } from '../../lib/secret.ts';
import type { Database } from '../../store/database.ts';
import type { SignInLinkTable } from './people-tables.ts';

/** A link as it is stored. */
export type StoredLink = Selectable<SignInLinkTable>;

/** Makes the link of an account, or the set-up link (null), and ends earlier ones. Returns its secret. */
export async function makeLink(
  database: Kysely<Database>,
  accountId: string | null,
  { at, expiresAt }: { at: Timestamp; expiresAt: Timestamp },
): Promise<string> {
  const secret = newSecret('lkl');
  await database
    .deleteFrom('sign_in_link')
    .where((where) =>
      where.or([
        where('expires_at', '<=', at),
        accountId === null ? where('account_id', 'is', null) : where('account_id', '=', accountId),
      ]),
    )
    .execute();
  const row = {
    secret_hash: hashSecret(secret),
    account_id: accountId,
    created_at: at,
    expires_at: expiresAt,
  };
  await database.insertInto('sign_in_link').values(row).execute();
  return secret;
}

/** The link of a secret, unless it has expired. */
export async function findLink(
  database: Kysely<Database>,
  secret: string,
  now: Timestamp,
): Promise<StoredLink | undefined> {
  return database
    .selectFrom('sign_in_link')
    .selectAll()
    .where('secret_hash', '=', hashSecret(secret))
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a link up; undefined when somebody was faster. */
export async function takeLink(
  database: Kysely<Database>,
  secret: string,
  now: Timestamp,
): Promise<StoredLink | undefined> {
  return database
    .deleteFrom('sign_in_link')
    .where('secret_hash', '=', hashSecret(secret))
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}
