import { contentHash } from '@lookout/contract';
import type { Kysely, Migration } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** The rows that were there before, as far as this migration reads and writes them. */
type Tables = {
  probe: { id: string; deployed_revision: number | null };
  review: {
    id: string;
    probe_id: string;
    revision: number;
    created_at: string;
    approval_hash: string | null;
    base_revision: number | null;
    expires_at: string | null;
  };
  decision: { review_id: string; approval_hash: string };
  revision: {
    probe_id: string;
    number: number;
    document: string;
    plan_hash: string;
    engine_version: string;
  };
};

const FOURTEEN_DAYS_MS = 14 * 86_400_000;

/** Approvals bind to document, plan and engine; reviews expire, go stale, are handed over and argued line by line. */
export const reviews: Migration = {
  async up(database: Kysely<Tables>) {
    const { schema } = database;
    await reviewColumns(schema);
    await commentColumns(schema);
    await schema.alterTable('decision').renameColumn('content_hash', 'approval_hash').execute();
    await bindOldReviews(database);
    await notifications(schema);
  },
};

async function reviewColumns(schema: Schema): Promise<void> {
  const columns = ['approval_hash', 'risk', 'expires_at', 'closed_at', 'closed_reason', 'forced_until'];
  for (const column of columns) await schema.alterTable('review').addColumn(column, 'text').execute();
  for (const column of ['assignee_id', 'closed_by'])
    await schema
      .alterTable('review')
      .addColumn(column, 'text', (reference) => reference.references('account.id'))
      .execute();
  await schema.alterTable('review').addColumn('base_revision', 'integer').execute();
  await schema.alterTable('review').addColumn('noticed_at', 'text').execute();
}

async function commentColumns(schema: Schema): Promise<void> {
  await schema.alterTable('comment').addColumn('line', 'integer').execute();
  await schema.alterTable('comment').addColumn('reply_to', 'text').execute();
  await schema
    .alterTable('comment')
    .addColumn('resolved_by', 'text', (column) => column.references('account.id'))
    .execute();
}

/** Until now decisions named the hash of the document alone. What they saw is known, so they keep their worth. */
async function bindOldReviews(database: Kysely<Tables>): Promise<void> {
  const old = await database
    .selectFrom('review')
    .innerJoin('probe', 'probe.id', 'review.probe_id')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'review.probe_id')
        .onRef('revision.number', '=', 'review.revision'),
    )
    .select(['review.id', 'review.revision', 'review.created_at', 'probe.deployed_revision'])
    .select(['revision.document', 'revision.plan_hash', 'revision.engine_version'])
    .execute();
  for (const row of old) {
    const document: unknown = JSON.parse(row.document);
    const hash = contentHash({
      document,
      engineVersion: row.engine_version,
      planHash: row.plan_hash,
    });
    const expiresAt = new Date(Date.parse(row.created_at) + FOURTEEN_DAYS_MS).toISOString();
    const base = row.deployed_revision === row.revision ? null : row.deployed_revision;
    await database
      .updateTable('review')
      .set({ approval_hash: hash, expires_at: expiresAt, base_revision: base })
      .where('id', '=', row.id)
      .execute();
    await database
      .updateTable('decision')
      .set({ approval_hash: hash })
      .where('review_id', '=', row.id)
      .execute();
  }
}

async function notifications(schema: Schema): Promise<void> {
  await schema
    .createTable('notification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('environment', 'text', (column) => column.notNull())
    .addColumn('probe_id', 'text', (column) => column.notNull().references('probe.id').onDelete('cascade'))
    .addColumn('review_id', 'text')
    .addColumn('read_at', 'text')
    .execute();
  await schema
    .createIndex('notification_by_person')
    .on('notification')
    .columns(['account_id', 'id'])
    .execute();
}
