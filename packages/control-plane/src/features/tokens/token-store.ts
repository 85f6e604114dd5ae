import { type Account, type ApiToken, Grant, narrowGrants, type Timestamp } from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import * as z from 'zod';
import { hashSecret } from '../../lib/secret.ts';
import type { Database } from '../../store/database.ts';
import { findAccountById } from '../session/account-store.ts';
import type { ApiTokenTable } from './token-tables.ts';

const Grants = z.array(Grant);

/** A token that holds, with the account as it may act: never more than the owner does now. */
export interface TokenInUse {
  readonly id: string;
  readonly account: Account;
  readonly lastUsedAt: Timestamp | null;
}

/** The tokens of an account, newest first. */
export async function listTokens(database: Kysely<Database>, accountId: string): Promise<ApiToken[]> {
  const rows = await database
    .selectFrom('api_token')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toToken);
}

/** Writes a token. */
export async function insertToken(database: Kysely<Database>, row: ApiTokenTable): Promise<void> {
  await database.insertInto('api_token').values(row).execute();
}

/** Who acts with a secret; undefined when the token was revoked, has expired, or its owner was shut out. */
export async function findTokenInUse(
  database: Kysely<Database>,
  secret: string,
  now: Timestamp,
): Promise<TokenInUse | undefined> {
  const row = await database
    .selectFrom('api_token')
    .selectAll()
    .where('secret_hash', '=', hashSecret(secret))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  const owner = row && (await findAccountById(database, row.account_id));
  if (!owner || owner.isDisabled) return undefined;
  const grants = narrowGrants(owner.account.grants, Grants.parse(JSON.parse(row.grants)));
  return { id: row.id, account: { ...owner.account, grants }, lastUsedAt: row.last_used_at };
}

/** Notes that a token is in use. */
export async function touchToken(database: Kysely<Database>, id: string, now: Timestamp): Promise<void> {
  await database.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
}

/** Revokes one token of an account; false when it has none of this id. */
export async function deleteToken(
  database: Kysely<Database>,
  { accountId, tokenId }: { accountId: string; tokenId: string },
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('api_token')
    .where('account_id', '=', accountId)
    .where('id', '=', tokenId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Revokes every token of an account. */
export async function deleteTokensOf(database: Kysely<Database>, accountId: string): Promise<void> {
  await database.deleteFrom('api_token').where('account_id', '=', accountId).execute();
}

function toToken(row: Selectable<ApiTokenTable>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    grants: Grants.parse(JSON.parse(row.grants)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
