/** `npm run audit -- verify`: reads the whole audit log and names the first entry that is not as it was written. */
import { parseArgs } from 'node:util';
import { Kysely } from 'kysely';
import { describeVerification } from './features/audit/describe-verification.ts';
import { verifyChain } from './features/audit/verify-chain.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { readAuditAnchorFile, readStoreSettings } from './settings.ts';
import type { Database } from './store/database.ts';
import { dialectOf } from './store/dialect.ts';

await runCommand(async () => {
  const [command] = parseArgs({ allowPositionals: true }).positionals;
  if (command !== 'verify') throw new UsageError('Usage: npm run audit -- verify');
  const database = new Kysely<Database>({ dialect: dialectOf(readStoreSettings(process.env)) });
  try {
    const found = await verifyChain(database, readAuditAnchorFile(process.env));
    if (!found.isIntact) process.exitCode = 1;
    return describeVerification(found);
  } finally {
    await database.destroy();
  }
});
