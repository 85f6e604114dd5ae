/** `npm run backup -- --out FILE`: everything in the database to one file, while the control plane runs. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Kysely } from 'kysely';
import { runCommand, UsageError } from './lib/command.ts';
import { readStoreSettings } from './settings.ts';
import type { Database } from './store/database.ts';
import { databaseFile, type StoreSettings } from './store/open.ts';
import { postgresDialect } from './store/postgres.ts';
import { sqliteDialect } from './store/sqlite.ts';
import { writeBackup } from './store/write-backup.ts';

await runCommand(async () => {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (!out) throw new UsageError('Usage: npm run backup -- --out FILE');
  const database = new Kysely<Database>({ dialect: dialectOf(readStoreSettings(process.env)) });
  try {
    const rows = await writeBackup(database, resolve(out), new Date());
    return `${rows} rows are in ${resolve(out)}.`;
  } finally {
    await database.destroy();
  }
});

/** Beside a running server, so without its lock and without migrating. */
function dialectOf(settings: StoreSettings) {
  if (settings.kind === 'postgres') return postgresDialect(settings.url, () => undefined);
  const file = databaseFile(settings.directory);
  if (existsSync(file)) return sqliteDialect(file);
  throw new UsageError(
    `There is no database at ${file}. Set LOOKOUT_DATA_DIR to the control plane's data directory.`,
  );
}
