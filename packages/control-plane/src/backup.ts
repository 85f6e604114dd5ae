/** `npm run backup -- --out FILE`: everything in the database to one file, while the control plane runs. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Kysely } from 'kysely';
import { runCommand, UsageError } from './lib/command.ts';
import { readStoreSettings } from './settings.ts';
import type { Database } from './store/database.ts';
import { dialectOf } from './store/dialect.ts';
import { writeBackup } from './store/write-backup.ts';

await runCommand(async () => {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (!out) throw new UsageError('Usage: npm run backup -- --out FILE');
  const database = new Kysely<Database>({ dialect: dialectOf(readStoreSettings(process.env)) });
  try {
    const rows = await writeBackup(database, resolve(out), new Date());
    return `${rows} rows are in ${resolve(out)}. The signing keys of webhooks are sealed in it: keep the secret key too, in another place.`;
  } finally {
    await database.destroy();
  }
});
