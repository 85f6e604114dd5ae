import type { Migration } from 'kysely';

/** The last move of the switch of each service and theme. */
export const groupSwitches: Migration = {
  async up({ schema }) {
    await schema
      .createTable('group_switch')
      .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('is_on', 'integer', (column) => column.notNull())
      .addColumn('moved_by', 'text', (column) => column.notNull().references('account.id'))
      .addColumn('moved_at', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('refused', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('group_switch_key', ['environment', 'kind', 'name'])
      .execute();
  },
};
