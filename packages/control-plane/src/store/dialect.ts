import { existsSync } from 'node:fs';
import type { Dialect } from 'kysely';
import { databaseFile, type StoreSettings } from './open.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';

/** There is no database where the settings say. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
}

/** For commands that only read beside a running server: without its lock and without migrating. Throws `NoDatabase`. */
export function dialectOf(settings: StoreSettings): Dialect {
  if (settings.kind === 'postgres') return postgresDialect(settings.url, () => undefined);
  const file = databaseFile(settings.directory);
  if (existsSync(file)) return sqliteDialect(file);
  throw new NoDatabase(
    `There is no database at ${file}. Set LOOKOUT_DATA_DIR to the control plane's data directory.`,
  );
}
