import type { Migration } from 'kysely';

/** Dashboards that people arrange, by environment. */
export const dashboards: Migration = {
  async up({ schema }) {
    await schema
      .createTable('dashboard')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
      .addColumn('owner_id', 'text', (column) => column.notNull().references('account.id'))
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('dashboard_by_environment')
      .on('dashboard')
      .columns(['environment', 'id'])
      .execute();
  },
};
