import {
  type Account,
  EVERYWHERE,
  type Grant,
  PERSONA_RIGHTS,
  type Persona,
  type Timestamp,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import type { AccountTable } from '../../store/tables.ts';
import { listGrants, replaceGrants } from './grant-store.ts';

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
  return row && { account: await toAccount(database, row), passwordHash: row.password_hash };
}

/** Writes a new account with the rights that its persona starts with. Throws when its address is taken. */
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
  await replaceGrants(database, row.id, startingGrants(account.persona));
  return toAccount(database, row);
}

/** A row as an account, with what it may do. */
export async function toAccount(
  database: Kysely<Database>,
  { id, name, email, persona }: Pick<AccountTable, 'id' | 'name' | 'email' | 'persona'>,
): Promise<Account> {
  return { id, name, email, persona: persona as Persona, grants: await listGrants(database, id) };
}

function startingGrants(persona: Persona): Grant[] {
  return [{ environment: EVERYWHERE, rights: [...PERSONA_RIGHTS[persona]] }];
}
