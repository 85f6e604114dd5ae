import { type Kysely, type Migration, sql } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Known processors, and the roll-ups of the metrics that probes produce. */
export const agentsAndMetrics: Migration = {
  async up(database) {
    const { schema } = database;
    await agents(schema);
    await series(schema);
    await buckets(schema);
  },
};

async function agents(schema: Schema): Promise<void> {
  await schema
    .createTable('agent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text', (column) => column.notNull())
    .addColumn('is_gone', 'integer', (column) => column.notNull())
    .execute();
}

async function series(schema: Schema): Promise<void> {
  await schema
    .createTable('metric_series')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('attributes', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('metric_series_by_probe').on('metric_series').column('probe_id').execute();
}

async function buckets(schema: Schema): Promise<void> {
  const double = sql`double precision`;
  await schema
    .createTable('metric_bucket')
    .addColumn('series_id', 'text', (column) =>
      column.notNull().references('metric_series.id').onDelete('cascade'),
    )
    .addColumn('resolution', 'integer', (column) => column.notNull())
    .addColumn('start', double, (column) => column.notNull())
    .addColumn('count', double, (column) => column.notNull())
    .addColumn('sum', double, (column) => column.notNull())
    .addColumn('min', double, (column) => column.notNull())
    .addColumn('max', double, (column) => column.notNull())
    .addColumn('last', double, (column) => column.notNull())
    .addPrimaryKeyConstraint('metric_bucket_key', ['series_id', 'resolution', 'start'])
    .execute();
  await schema
    .createIndex('metric_bucket_by_age')
    .on('metric_bucket')
    .columns(['resolution', 'start'])
    .execute();
}
