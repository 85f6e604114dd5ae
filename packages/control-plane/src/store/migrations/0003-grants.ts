import type { Kysely, Migration } from 'kysely';

type Schema = Kysely<unknown>['schema'];
type Tables = {
  account: { id: string; persona: string };
  account_grant: { account_id: string; environment: string; rights: string };
};

/** What each persona could do before rights were granted one by one, and the rights that took their place. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  developer: ['view', 'author', 'review', 'roll-out', 'operate'],
  devops: [
    ...['view', 'view-unredacted', 'author', 'review'],
    ...['roll-out', 'operate', 'administer', 'break-glass'],
  ],
  analyst: ['view'],
  manager: ['view', 'review', 'roll-out', 'operate'],
};

/** Rights by account and environment, in the place of rights by persona. */
export const grants: Migration = {
  async up(database: Kysely<Tables>) {
    await createTable(database.schema);
    const accounts = await database.selectFrom('account').select(['id', 'persona']).execute();
    if (accounts.length === 0) return;
    const rows = accounts.map(({ id, persona }) => ({
      account_id: id,
      environment: '*',
      rights: JSON.stringify(RIGHTS[persona] ?? []),
    }));
    await database.insertInto('account_grant').values(rows).execute();
  },
};

async function createTable(schema: Schema): Promise<void> {
  await schema
    .createTable('account_grant')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('rights', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_grant_key', ['account_id', 'environment'])
    .execute();
}
