import { type Account, mayDo, type Persona, type PersonRef } from '@lookout/contract';
import type { Reviewer } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { toAccount } from '../session/account-store.ts';

/** Looks people up with the rights that they have at this moment. */
export async function findReviewers(
  database: Kysely<Database>,
  environment: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reviewer>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('account')
    .select(['id', 'name', 'email', 'persona', 'disabled_at'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const accounts = await Promise.all(rows.map((row) => toAccount(database, row)));
  return new Map(accounts.map((account) => [account.id, toReviewer(account, environment)]));
}

function toReviewer(account: Account, environment: string): Reviewer {
  const persona: Persona = account.persona;
  return {
    id: account.id,
    persona,
    mayReview: mayDo(account, 'review', environment),
    mayBreakGlass: mayDo(account, 'break-glass', environment),
  };
}

/** Everybody who may view an environment, with what they may do there. */
export async function listPeople(
  database: Kysely<Database>,
  environment: string,
): Promise<(PersonRef & { readonly account: Account })[]> {
  const rows = await database
    .selectFrom('account')
    .select(['id', 'name', 'email', 'persona', 'disabled_at'])
    .orderBy('name')
    .execute();
  const accounts = await Promise.all(rows.map((row) => toAccount(database, row)));
  return accounts
    .filter((account) => mayDo(account, 'view', environment))
    .map((account) => ({ id: account.id, name: account.name, account }));
}
