/** `npm run restore -- --from FILE [--force]`: a backup into an empty database, or with --force in the place of what is there. */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { appendAnchor } from './features/audit/anchor-file.ts';
import { readHead } from './features/audit/anchor-writer.ts';
import { createChanges } from './features/changes/changes.ts';
import { systemClock } from './lib/clock.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { readAuditAnchorFile, readStoreSettings } from './settings.ts';
import type { Database } from './store/database.ts';
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
    await markRestore(store.database, resolve(from));
    return `${rows} rows were restored from ${resolve(from)}. Everybody has to sign in again.`;
  } finally {
    await store.close();
  }
});

/** The log goes on from the backup's; its marks so far are about what the backup replaced, and the log says so itself. */
async function markRestore(database: Kysely<Database>, file: string): Promise<void> {
  const changes = createChanges(database, systemClock, async () => undefined);
  const { sequence, hash } = await readHead(database);
  await changes.make(async (change) =>
    change.audit({
      action: 'backup.restored',
      subject: { kind: 'backup', id: basename(file), environment: null },
      text: `Everything was replaced by the backup ${basename(file)}.`,
      after: { sequence, hash },
    }),
  );
  const anchor = { at: new Date().toISOString(), ...(await readHead(database)), isRestored: true as const };
  await appendAnchor(readAuditAnchorFile(process.env), anchor);
}
