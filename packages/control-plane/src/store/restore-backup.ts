import { type Kysely, sql } from 'kysely';
import { guardAudit, liftAuditGuard } from './audit-guard.ts';
import { type BackupRow, backedUpTables } from './backup-format.ts';
import type { Database } from './database.ts';
import { appliedMigrations } from './migrate.ts';
import { BackupError, checkBackup, readBackup } from './read-backup.ts';

const ROWS_AT_ONCE = 100;

/**
 * Fills a migrated database from a backup: all of it or, whatever fails, nothing. Throws `BackupError` when the file
 * is damaged, is of another schema, or the database has rows and `force` is not given. Answers the number of rows.
 */
export async function restoreBackup(
  database: Kysely<Database>,
  file: string,
  options: { force: boolean },
): Promise<number> {
  const { migrations } = await checkBackup(file);
  requireSameSchema(migrations, await appliedMigrations(database));
  return database.transaction().execute(async (transaction) => {
    if (!options.force && !(await isEmpty(transaction)))
      throw new BackupError(
        'The database to restore into is not empty. Use --force to replace everything in it.',
      );
    // What is replaced includes the audit log; whoever reads it sees that by its anchor.
    await liftAuditGuard(transaction);
    await clear(transaction);
    const rows = await insertAll(transaction, file);
    await guardAudit(transaction);
    return rows;
  });
}

function requireSameSchema(theirs: readonly string[], ours: readonly string[]): void {
  if (theirs.join() === ours.join()) return;
  throw new BackupError(
    `The backup was made by another version of Lookout (its schema ends with ${theirs.at(-1)}, this one's with ` +
      `${ours.at(-1)}). Restore it with the version that made it, then upgrade.`,
  );
}

async function isEmpty(database: Kysely<Database>): Promise<boolean> {
  for (const { table } of backedUpTables()) {
    // Its one row is there from the start.
    if (table === 'audit_head') continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(database);
    if (rows.length > 0) return false;
  }
  return true;
}

async function clear(database: Kysely<Database>): Promise<void> {
  await database.deleteFrom('session').execute();
  for (const { table } of backedUpTables().reverse())
    await sql`delete from ${sql.table(table)}`.execute(database);
}

async function insertAll(database: Kysely<Database>, file: string): Promise<number> {
  let count = 0;
  let batch: BackupRow[] = [];
  for await (const row of readBackup(file)) {
    if (batch.length === ROWS_AT_ONCE || (batch[0] && batch[0].table !== row.table)) {
      await insert(database, batch);
      batch = [];
    }
    batch.push(row);
    count += 1;
  }
  await insert(database, batch);
  return count;
}

async function insert(database: Kysely<Database>, batch: readonly BackupRow[]): Promise<void> {
  const [first] = batch;
  if (!first) return;
  // The rows fit the table: its schema is the one that they were read from.
  const rows = batch.map(({ row }) => row) as never[];
  await database.insertInto(first.table).values(rows).execute();
}
