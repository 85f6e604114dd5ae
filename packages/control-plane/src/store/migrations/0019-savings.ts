import { type Kysely, type Migration, sql } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Sums of bytes outgrow the integers of PostgreSQL, and are exact in a double up to 2^53. */
const sum = sql`double precision`;
const COUNTS = ['records_in', 'records_out', 'bytes_in', 'bytes_out'];

/** What every probe let in and out, by day, and how far each processor's counters are in that. */
export const savings: Migration = {
  async up({ schema }) {
    await days(schema);
    await marks(schema);
  },
};

async function days(schema: Schema): Promise<void> {
  let table = schema
    .createTable('saving_day')
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('active_seconds', sum, (column) => column.notNull());
  for (const count of COUNTS) table = table.addColumn(count, sum, (column) => column.notNull());
  await table.addPrimaryKeyConstraint('saving_day_key', ['probe_id', 'day']).execute();
}

async function marks(schema: Schema): Promise<void> {
  let table = schema
    .createTable('saving_mark')
    .addColumn('agent_id', 'text', (column) => column.notNull())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('revision', 'integer', (column) => column.notNull());
  for (const count of COUNTS) table = table.addColumn(count, sum, (column) => column.notNull());
  await table.addPrimaryKeyConstraint('saving_mark_key', ['agent_id', 'probe_id']).execute();
}
