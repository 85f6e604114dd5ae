import type { Kysely, Migration } from 'kysely';

type Schema = Kysely<unknown>['schema'];

/** Accounts that can be shut, sessions that can be listed, links, tokens, single sign-on and repeated requests. */
export const people: Migration = {
  async up({ schema }) {
    await accounts(schema);
    await sessions(schema);
    await links(schema);
    await tokens(schema);
    await identities(schema);
    await repeats(schema);
  },
};

async function accounts(schema: Schema): Promise<void> {
  const table = schema.alterTable('account');
  await table.addColumn('version', 'integer', (column) => column.notNull().defaultTo(1)).execute();
  await table.addColumn('disabled_at', 'text').execute();
  await table.addColumn('last_sign_in_at', 'text').execute();
}

/** Who is signed in is no data: everybody signs in again, and what the old table lacked need not be made up. */
async function sessions(schema: Schema): Promise<void> {
  await schema.dropTable('session').execute();
  await schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_seen_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('session_by_account').on('session').column('account_id').execute();
  await schema.createIndex('session_by_end').on('session').column('expires_at').execute();
}

async function links(schema: Schema): Promise<void> {
  await schema
    .createTable('sign_in_link')
    .addColumn('secret_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
}

async function tokens(schema: Schema): Promise<void> {
  await schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('grants', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .execute();
  await schema.createIndex('api_token_by_account').on('api_token').column('account_id').execute();
  await schema
    .createTable('agent_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.name'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .execute();
}

async function identities(schema: Schema): Promise<void> {
  await schema
    .createTable('external_identity')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('external_identity_key', ['issuer', 'subject'])
    .execute();
}

async function repeats(schema: Schema): Promise<void> {
  await schema
    .createTable('idempotent_request')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('idempotent_request_by_end')
    .on('idempotent_request')
    .column('expires_at')
    .execute();
}
