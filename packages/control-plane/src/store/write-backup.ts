import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupTrailer,
  backedUpTables,
} from './backup-format.ts';
import type { Database } from './database.ts';
import { appliedMigrations } from './migrate.ts';

const ROWS_AT_ONCE = 1000;

/**
 * Writes everything in a database to a file of JSON lines, as it stood at one moment, while others go on writing.
 * The file appears under its name only when it is complete. Answers the number of rows.
 */
export async function writeBackup(database: Kysely<Database>, file: string, now: Date): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} exists already. Choose another name, or move it away.`);
  const migrations = await appliedMigrations(database);
  const partial = `${file}.partial`;
  // Hashes of passwords are in it: for its owner only.
  const handle = await open(partial, 'w', 0o600);
  try {
    const rows = await writeAll(new HashedLines(handle), database, { migrations, now });
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    return rows;
  } catch (error) {
    await handle.close();
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeAll(
  lines: HashedLines,
  database: Kysely<Database>,
  { migrations, now }: { migrations: string[]; now: Date },
): Promise<number> {
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: now.toISOString(),
    migrations,
  };
  await lines.write([header]);
  let rows = 0;
  // One snapshot: SQLite's readers have one from their first read to the end of their transaction by themselves.
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      for await (const page of pages(snapshot)) {
        await lines.write(page);
        rows += page.length;
      }
    });
  const trailer: BackupTrailer = { rows, sha256: lines.digest() };
  await lines.write([trailer]);
  return rows;
}

async function* pages(database: Kysely<Database>): AsyncGenerator<object[]> {
  for (const { table, key } of backedUpTables()) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    let after = sql`true`;
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where ${after} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}
      `.execute(database);
      if (rows.length > 0) yield rows.map((row) => ({ table, row }));
      const last = rows.at(-1);
      if (!last || rows.length < ROWS_AT_ONCE) break;
      after = sql`(${columns}) > (${sql.join(key.map((column) => last[column]))})`;
    }
  }
}

/** Writes JSON lines and hashes what it writes. */
class HashedLines {
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async write(values: readonly object[]): Promise<void> {
    const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
    this.#hash.update(text);
    await this.#handle.appendFile(text);
  }

  /** The hash of everything so far. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}
