import {
  type Account,
  EVERYWHERE,
  type Grant,
  PERSONA_RIGHTS,
  type Persona,
  type Timestamp,
} from '@lookout/contract';
import type { Kysely, Selectable } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import type { AccountTable } from '../../store/tables.ts';
import { listGrants, replaceGrants } from './grant-store.ts';

/** An account with what its password is checked against. */
export type AccountSecret = {
  readonly account: Account;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
};

/** A new account. Without grants it gets those that its persona starts with. */
export interface AccountToInsert {
  readonly name: string;
  readonly email: string;
  readonly persona: Persona;
  /** Empty = no password. */
  readonly passwordHash: string;
  readonly at: Timestamp;
  readonly grants?: readonly Grant[];
}

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
  return row && toSecret(database, row);
}

/** An account by its id. */
export async function findAccountById(
  database: Kysely<Database>,
  id: string,
): Promise<AccountSecret | undefined> {
  const row = await database.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSecret(database, row);
}

/** Writes a new account. Throws when its address is taken. */
export async function insertAccount(
  database: Kysely<Database>,
  { name, email, persona, passwordHash, at, grants }: AccountToInsert,
): Promise<Account> {
  const row: AccountTable = {
    id: newId('acc'),
    name,
    email: email.toLowerCase(),
    persona,
    password_hash: passwordHash,
    created_at: at,
    version: 1,
    disabled_at: null,
    last_sign_in_at: null,
  };
  await database.insertInto('account').values(row).execute();
  await replaceGrants(database, row.id, grants ?? startingGrants(persona));
  return toAccount(database, row);
}

/** What a persona starts with, everywhere. */
export function startingGrants(persona: Persona): Grant[] {
  return [{ environment: EVERYWHERE, rights: [...PERSONA_RIGHTS[persona]] }];
}

/** A row as an account, with what it may do: nothing while it is shut. */
export async function toAccount(
  database: Kysely<Database>,
  { id, name, email, persona, disabled_at }: AccountRow,
): Promise<Account> {
  const grants = disabled_at === null ? await listGrants(database, id) : [];
  return { id, name, email, persona: persona as Persona, grants };
}

type AccountRow = Pick<AccountTable, 'id' | 'name' | 'email' | 'persona' | 'disabled_at'>;

async function toSecret(database: Kysely<Database>, row: Selectable<AccountTable>): Promise<AccountSecret> {
  return {
    account: await toAccount(database, row),
    passwordHash: row.password_hash,
    isDisabled: row.disabled_at !== null,
  };
}
