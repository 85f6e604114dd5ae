import { type Kysely, type Migration, sql } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Rollouts ring by ring, and what agents say about themselves, by which rings select them. */
export const rollouts: Migration = {
  async up(database) {
    const { schema } = database;
    await schema
      .alterTable('agent')
      .addColumn('attributes', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
    await rolloutTable(schema);
    await schema.createIndex('rollout_by_probe').on('rollout').columns(['probe_id', 'id']).execute();
    await schema.createIndex('rollout_by_environment').on('rollout').columns(['environment', 'id']).execute();
    // However many people press the button at once, a probe has one rollout under way.
    await schema
      .createIndex('rollout_under_way')
      .unique()
      .on('rollout')
      .column('probe_id')
      .where(sql.ref('is_active'), '=', 1)
      .execute();
  },
};

async function rolloutTable(schema: Schema): Promise<void> {
  await schema
    .createTable('rollout')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('base_revision', 'integer')
    .addColumn('base_is_enabled', 'integer', (column) => column.notNull())
    .addColumn('base_epoch', 'integer', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('is_fast', 'integer', (column) => column.notNull())
    .addColumn('predicted_share', sql`double precision`)
    .addColumn('core', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
