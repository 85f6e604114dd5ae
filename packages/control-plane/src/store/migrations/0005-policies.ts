import type { Kysely, Migration } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** The rules of the house by environment, and the proposals to change them. */
export const policies: Migration = {
  async up({ schema }) {
    await versions(schema);
    await proposals(schema);
    await approvals(schema);
  },
};

async function versions(schema: Schema): Promise<void> {
  await schema
    .createTable('policy_version')
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.references('account.id'))
    .addColumn('approvers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('policy_version_key', ['environment', 'version'])
    .execute();
}

async function proposals(schema: Schema): Promise<void> {
  await schema
    .createTable('policy_proposal')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('base_version', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('policy_proposal_by_environment')
    .on('policy_proposal')
    .columns(['environment', 'id'])
    .execute();
}

async function approvals(schema: Schema): Promise<void> {
  await schema
    .createTable('policy_approval')
    .addColumn('proposal_id', 'text', (column) =>
      column.notNull().references('policy_proposal.id').onDelete('cascade'),
    )
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('policy_approval_key', ['proposal_id', 'account_id'])
    .execute();
}
