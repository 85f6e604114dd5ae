import { type Kysely, type Migration, sql } from 'kysely';
import { guardAudit } from '../audit-guard.ts';

const GENESIS = '0'.repeat(64);

type Schema = Kysely<unknown>['schema'];
type Tables = { audit_head: { id: number; sequence: number; hash: string } };

/** The audit log, with the database's own refusal to change what is in it. */
export const audit: Migration = {
  async up(database: Kysely<Tables>) {
    await entries(database.schema);
    await head(database);
    await shipments(database.schema);
    await guardAudit(database);
  },
};

async function entries(schema: Schema): Promise<void> {
  await schema
    .createTable('audit_entry')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    // No references: an entry outlives what it tells of.
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('token_id', 'text')
    .addColumn('address', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('request_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('environment', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  for (const column of ['actor_id', 'action', 'environment', 'subject_id', 'at'])
    await schema
      .createIndex(`audit_entry_by_${column}`)
      .on('audit_entry')
      .columns([column, 'sequence'])
      .execute();
}

async function head(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await database.insertInto('audit_head').values({ id: 1, sequence: 0, hash: GENESIS }).execute();
}

async function shipments(schema: Schema): Promise<void> {
  await schema
    .createTable('audit_shipment')
    .addColumn('target', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .execute();
}
