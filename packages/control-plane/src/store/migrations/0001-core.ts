import { type Kysely, type Migration, sql } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Accounts, sessions, environments, probes with their revisions, reviews and history. */
export const core: Migration = {
  async up(database) {
    const { schema } = database;
    await people(schema);
    await environments(schema);
    await probes(schema);
    await revisions(schema);
    await reviews(schema);
    await discussions(schema);
    await history(schema);
  },
};

async function people(schema: Schema): Promise<void> {
  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('persona', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('session_by_expiry').on('session').column('expires_at').execute();
}

async function environments(schema: Schema): Promise<void> {
  await schema
    .createTable('environment')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('is_rip_cord_pulled', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text')
    .addColumn('changed_by', 'text', (column) => column.references('account.id'))
    .addColumn('reason', 'text')
    .execute();
}

async function probes(schema: Schema): Promise<void> {
  await schema
    .createTable('probe')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('produces_metrics', 'integer')
    .addColumn('owner_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('latest_revision', 'integer', (column) => column.notNull())
    .addColumn('deployed_revision', 'integer')
    .addColumn('position', 'integer')
    .addColumn('is_enabled', 'integer', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('switched_at', 'text')
    .addColumn('switched_by', 'text', (column) => column.references('account.id'))
    .addColumn('confirmed_milliseconds', 'double precision')
    .addColumn('expires_at', 'text')
    .addColumn('tripped_at', 'text')
    .addColumn('trip_reason', 'text')
    .addColumn('expired_at', 'text')
    .execute();
  await schema
    .createIndex('probe_by_change')
    .on('probe')
    .columns(['environment', 'updated_at', 'id'])
    .execute();
  await schema
    .createTable('probe_editor')
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addPrimaryKeyConstraint('probe_editor_key', ['probe_id', 'account_id'])
    .execute();
}

async function revisions(schema: Schema): Promise<void> {
  await schema
    .createTable('revision')
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('plan_hash', 'text', (column) => column.notNull())
    .addColumn('engine_version', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_key', ['probe_id', 'number'])
    .execute();
}

async function reviews(schema: Schema): Promise<void> {
  await schema
    .createTable('review')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('review_by_environment').on('review').columns(['environment', 'id']).execute();
  await schema.createIndex('review_by_probe').on('review').columns(['probe_id', 'id']).execute();
  // The database itself holds the rule that a probe has at most one open review.
  await schema
    .createIndex('review_open')
    .on('review')
    .column('probe_id')
    .unique()
    .where(sql.ref('state'), '=', sql.lit('open'))
    .execute();
}

async function discussions(schema: Schema): Promise<void> {
  await schema
    .createTable('decision')
    .addColumn('review_id', 'text', (column) => column.notNull().references('review.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('decision_key', ['review_id', 'account_id'])
    .execute();
  await schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('review_id', 'text', (column) => column.notNull().references('review.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('comment_by_review').on('comment').columns(['review_id', 'id']).execute();
}

async function history(schema: Schema): Promise<void> {
  await schema
    .createTable('probe_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('revision', 'integer')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('probe_event_by_probe').on('probe_event').columns(['probe_id', 'id']).execute();
}
