import type { Migration } from 'kysely';

/** By which templates lines of code are linked to their source, for each environment. */
export const sourceLinks: Migration = {
  async up({ schema }) {
    await schema
      .createTable('source_links')
      .addColumn('environment', 'text', (column) => column.primaryKey().references('environment.name'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('links', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull().references('account.id'))
      .execute();
  },
};
