import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { lockDirectory } from './lock.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';

/** Where the control plane keeps its data. */
export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly directory: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** An open, migrated database. */
export interface Store {
  readonly kind: StoreSettings['kind'];
  readonly database: Kysely<Database>;
  close(): Promise<void>;
}

/** The database file within a data directory. */
export function databaseFile(directory: string): string {
  return join(directory, 'lookout.sqlite');
}

/** Opens the store and migrates it. Throws `DataDirectoryInUse` when another process has the directory. */
export async function openStore(
  settings: StoreSettings,
  onError: (error: Error) => void = () => undefined,
): Promise<Store> {
  const store =
    settings.kind === 'sqlite' ? openSqliteStore(settings.directory) : openPostgres(settings.url, onError);
  try {
    await migrate(store.database);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function openSqliteStore(directory: string): Store {
  // Only the owner may read what people wrote and the hashes of their passwords.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(directory);
  const database = new Kysely<Database>({ dialect: sqliteDialect(databaseFile(directory)) });
  return {
    kind: 'sqlite',
    database,
    close: async () => {
      await database.destroy();
      lock.release();
    },
  };
}

function openPostgres(url: string, onError: (error: Error) => void): Store {
  const database = new Kysely<Database>({ dialect: postgresDialect(url, onError) });
  return { kind: 'postgres', database, close: () => database.destroy() };
}
