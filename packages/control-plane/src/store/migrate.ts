import { type Kysely, Migrator } from 'kysely';
import type { Database } from './database.ts';
import { migrations } from './migrations/all.ts';

/** Brings a database to the newest schema; throws, having changed nothing, when a migration fails. */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const { error } = await createMigrator(database).migrateToLatest();
  if (error) throw new Error('The database could not be migrated to this version.', { cause: error });
}

/** Names of the migrations that were applied to a database, in order. */
export async function appliedMigrations(database: Kysely<Database>): Promise<string[]> {
  const all = await createMigrator(database).getMigrations();
  return all.filter((migration) => migration.executedAt).map((migration) => migration.name);
}

function createMigrator(database: Kysely<Database>): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: async () => ({ ...migrations }) } });
}
