/** `npm run restore -- --from FILE [--force]`: a backup into an empty database, or with --force in the place of what is there. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from './lib/command.ts';
import { readStoreSettings } from './settings.ts';
import { openStore } from './store/open.ts';
import { restoreBackup } from './store/restore-backup.ts';

await runCommand(async () => {
  const { from, force } = parseArgs({
    options: { from: { type: 'string' }, force: { type: 'boolean', default: false } },
  }).values;
  if (!from)
    throw new UsageError('Usage: npm run restore -- --from FILE [--force]   (stop the control plane first)');
  const store = await openStore(readStoreSettings(process.env));
  try {
    const rows = await restoreBackup(store.database, resolve(from), { force });
    return `${rows} rows were restored from ${resolve(from)}. Everybody has to sign in again.`;
  } finally {
    await store.close();
  }
});
