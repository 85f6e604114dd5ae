import type { AgentToken, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { hashSecret } from '../../lib/secret.ts';
import type { Database } from '../../store/database.ts';
import type { AgentTokenTable } from './agent-token-table.ts';

/** The tokens of an environment, newest first. */
export async function listAgentTokens(
  database: Kysely<Database>,
  environment: string,
): Promise<AgentToken[]> {
  const rows = await database
    .selectFrom('agent_token')
    .innerJoin('account', 'account.id', 'agent_token.created_by')
    .selectAll('agent_token')
    .select('account.name as creator')
    .where('environment', '=', environment)
    .orderBy('agent_token.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdBy: { id: row.created_by, name: row.creator },
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Writes a token. */
export async function insertAgentToken(database: Kysely<Database>, row: AgentTokenTable): Promise<void> {
  await database.insertInto('agent_token').values(row).execute();
}

/** The token of a secret, noting its use. */
export async function useAgentToken(
  database: Kysely<Database>,
  secret: string,
  now: Timestamp,
): Promise<{ id: string; environment: string } | undefined> {
  return database
    .updateTable('agent_token')
    .set({ last_used_at: now })
    .where('secret_hash', '=', hashSecret(secret))
    .returning(['id', 'environment'])
    .executeTakeFirst();
}

/** Revokes a token; false when the environment has none of this id. */
export async function deleteAgentToken(
  database: Kysely<Database>,
  { environment, tokenId }: { environment: string; tokenId: string },
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('agent_token')
    .where('environment', '=', environment)
    .where('id', '=', tokenId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
