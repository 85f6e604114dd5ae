import { type Kysely, type Migration, sql } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Which lines of code were ever seen in an environment, and what its back end charges. */
export const streams: Migration = {
  async up({ schema }) {
    await lines(schema);
    await prices(schema);
  },
};

async function lines(schema: Schema): Promise<void> {
  await schema
    .createTable('stream_line')
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('durable_id', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stream_line_key', ['environment', 'service', 'durable_id'])
    .execute();
}

async function prices(schema: Schema): Promise<void> {
  await schema
    .createTable('stream_price')
    .addColumn('environment', 'text', (column) => column.primaryKey().references('environment.name'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('per_gigabyte', sql`double precision`)
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text')
    .addColumn('changed_by', 'text', (column) => column.references('account.id'))
    .execute();
}
