import type { AccountDetails, AccountStanding, Persona } from '@lookout/contract';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { AccountTable } from '../../store/tables.ts';
import { listGrants } from '../session/grant-store.ts';

/** As many accounts as one installation shows. */
const MAX_LISTED = 10_000;

type Row = Selectable<AccountTable> & { readonly identities: number | string };

/** Everybody, by name. */
export async function listPeople(database: Kysely<Database>): Promise<AccountDetails[]> {
  const rows = await details(database)
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(MAX_LISTED)
    .execute();
  const people: AccountDetails[] = [];
  for (const row of rows) people.push(await toDetails(database, row));
  return people;
}

/** One account as administrators see it. */
export async function findPerson(
  database: Kysely<Database>,
  id: string,
): Promise<AccountDetails | undefined> {
  const row = await details(database).where('account.id', '=', id).executeTakeFirst();
  return row && toDetails(database, row);
}

/** What is kept of a change to an account, besides its grants. */
export interface AccountUpdate {
  readonly id: string;
  readonly expectedVersion: number;
  readonly persona: Persona;
  readonly disabledAt: string | null;
}

/** Saves a change and counts the version up; false when the account is not at the expected version. */
export async function updatePerson(database: Kysely<Database>, update: AccountUpdate): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('account')
    .set({
      persona: update.persona,
      disabled_at: update.disabledAt,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', update.id)
    .where('version', '=', update.expectedVersion)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Makes others wait who change an administrator too, so that two cannot remove each other at once. */
export async function lockAdministrators(database: Kysely<Database>): Promise<void> {
  await database
    .updateTable('account')
    .set({ version: sql<number>`version` })
    .where('id', 'in', (query) =>
      query.selectFrom('account_grant').select('account_id').where('environment', '=', '*'),
    )
    .execute();
}

/** Whether anybody exists at all. */
export async function hasAccounts(database: Kysely<Database>): Promise<boolean> {
  return (await database.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function details(database: Kysely<Database>) {
  return database
    .selectFrom('account')
    .selectAll('account')
    .select((query) =>
      query
        .selectFrom('external_identity')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('external_identity.account_id', '=', 'account.id')
        .$asScalar()
        .as('identities'),
    )
    .$castTo<Row>();
}

async function toDetails(database: Kysely<Database>, row: Row): Promise<AccountDetails> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    persona: row.persona as Persona,
    grants: await listGrants(database, row.id),
    version: row.version,
    standing: standingOf(row),
    hasPassword: row.password_hash !== '',
    hasSingleSignOn: Number(row.identities) > 0,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
  };
}

function standingOf(row: Row): AccountStanding {
  if (row.disabled_at !== null) return 'disabled';
  return row.password_hash === '' && Number(row.identities) === 0 ? 'invited' : 'active';
}
