import type { Migration } from 'kysely';

/** Alerts on metrics, their histories, and who is told of them. */
export const alerts: Migration = {
  async up({ schema }) {
    await schema
      .createTable('alert')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
      .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
      .addColumn('author_id', 'text', (column) => column.notNull().references('account.id'))
      .addColumn('is_enabled', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('band', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('alert_by_environment').on('alert').columns(['environment', 'id']).execute();
    await schema
      .createTable('alert_event')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.id').onDelete('cascade'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('value', 'double precision')
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('alert_event_by_alert').on('alert_event').columns(['alert_id', 'id']).execute();
    await schema
      .createTable('alert_follower')
      .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.id').onDelete('cascade'))
      .addColumn('account_id', 'text', (column) =>
        column.notNull().references('account.id').onDelete('cascade'),
      )
      .addPrimaryKeyConstraint('alert_follower_key', ['alert_id', 'account_id'])
      .execute();
    await schema
      .alterTable('notification')
      .addColumn('alert_id', 'text', (column) => column.references('alert.id').onDelete('cascade'))
      .execute();
  },
};
