import type { Kysely, Migration } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Receivers of signed messages, and what was sent to them. */
export const webhooks: Migration = {
  async up({ schema }) {
    await webhook(schema);
    await delivery(schema);
  },
};

async function webhook(schema: Schema): Promise<void> {
  await schema
    .createTable('webhook')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('kinds', 'text', (column) => column.notNull())
    .addColumn('is_enabled', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
}

async function delivery(schema: Schema): Promise<void> {
  await schema
    .createTable('webhook_delivery')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('webhook_id', 'text', (column) =>
      column.notNull().references('webhook.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('status', 'integer')
    .addColumn('error', 'text')
    .addColumn('milliseconds', 'integer')
    .execute();
  await schema
    .createIndex('webhook_delivery_by_webhook')
    .on('webhook_delivery')
    .columns(['webhook_id', 'id'])
    .execute();
  await schema
    .createIndex('webhook_delivery_by_turn')
    .on('webhook_delivery')
    .column('next_attempt_at')
    .execute();
}
