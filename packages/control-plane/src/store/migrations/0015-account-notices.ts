import { type Kysely, type Migration, sql } from 'kysely';

const KEPT = ['id', 'account_id', 'at', 'kind', 'text', 'environment', 'probe_id', 'review_id', 'read_at'];

/** Notifications may be about an account. SQLite cannot make a column optional, so the table is made anew. */
export const accountNotices: Migration = {
  async up(database) {
    await database.schema.dropIndex('notification_by_person').execute();
    await database.schema.alterTable('notification').renameTo('notification_before').execute();
    await createTable(database);
    const columns = sql.join(KEPT.map((name) => sql.ref(name)));
    await sql`insert into notification (${columns}) select ${columns} from notification_before`.execute(
      database,
    );
    await database.schema.dropTable('notification_before').execute();
    await database.schema
      .createIndex('notification_by_person')
      .on('notification')
      .columns(['account_id', 'id'])
      .execute();
  },
};

async function createTable({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('notification')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('environment', 'text')
    .addColumn('probe_id', 'text', (column) => column.references('probe.id').onDelete('cascade'))
    .addColumn('review_id', 'text')
    .addColumn('about_account_id', 'text', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('read_at', 'text')
    // PostgreSQL keeps the name of the old table's key for as long as that stands.
    .addPrimaryKeyConstraint('notification_key', ['id'])
    .execute();
}
