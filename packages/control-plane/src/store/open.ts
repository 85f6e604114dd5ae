import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { lockDirectory } from './lock.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres.ts';
import { PostgresLock } from './postgres-lock.ts';
import { sqliteDialect } from './sqlite.ts';
import type { StoreInUse } from './store-in-use.ts';

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

/** What whoever opens a store wants to hear of, and how it shares the store. */
export interface OpenOptions {
  /** A command that may run beside the control plane: on PostgreSQL it needs no lock. */
  readonly isBesideServer?: boolean;
  /** Told of a lost connection; the store opens another by itself. */
  readonly onError?: (error: Error) => void;
  /** Told when another process took the store over while our connection was lost: this process must end. */
  readonly onTaken?: (error: StoreInUse) => void;
}

/** Opens the store and migrates it. Throws `StoreInUse` when another process has it. */
export async function openStore(settings: StoreSettings, options: OpenOptions = {}): Promise<Store> {
  const store =
    settings.kind === 'sqlite'
      ? openSqliteStore(settings.directory)
      : await openPostgres(settings.url, options);
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

async function openPostgres(url: string, options: OpenOptions): Promise<Store> {
  const ignore = () => undefined;
  const lock = options.isBesideServer ? null : await PostgresLock.take(url, options.onTaken ?? ignore);
  const database = new Kysely<Database>({ dialect: postgresDialect(url, options.onError ?? ignore) });
  return {
    kind: 'postgres',
    database,
    close: async () => {
      await database.destroy();
      await lock?.release();
    },
  };
}
