import type { Account, Persona, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import type { AccountTable } from '../../store/tables.ts';

/** An account with what its password is checked against. */
export type AccountSecret = { readonly account: Account; readonly passwordHash: string };

/** The account with an e-mail address, whatever its case. */
export async function findAccountByEmail(
  database: Kysely<Database>,
  email: string,
): Promise<AccountSecret | undefined> {
  const row = await database
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row && { account: toAccount(row), passwordHash: row.password_hash };
}

/** Writes a new account. Throws when its address is taken. */
export async function insertAccount(
  database: Kysely<Database>,
  account: { name: string; email: string; persona: Persona; passwordHash: string; at: Timestamp },
): Promise<Account> {
  const row: AccountTable = {
    id: newId('acc'),
    name: account.name,
    email: account.email.toLowerCase(),
    persona: account.persona,
    password_hash: account.passwordHash,
    created_at: account.at,
  };
  await database.insertInto('account').values(row).execute();
  return toAccount(row);
}

/** A row as an account. */
export function toAccount(row: Pick<AccountTable, 'id' | 'name' | 'email' | 'persona'>): Account {
  return { id: row.id, name: row.name, email: row.email, persona: row.persona as Persona };
}
