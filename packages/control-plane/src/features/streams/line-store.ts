import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** A line of code as it is remembered: its names are masked. */
export interface KnownLine {
  readonly environment: string;
  readonly service: string;
  readonly durableId: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** Remembers lines of code across restarts. */
export class LineStore {
  readonly #database: Kysely<Database>;

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  async list(): Promise<KnownLine[]> {
    const rows = await this.#database.selectFrom('stream_line').selectAll().execute();
    return rows.map((row) => ({
      environment: row.environment,
      service: row.service,
      durableId: row.durable_id,
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
    }));
  }

  /** Writes lines as they are known now, all in one transaction. */
  async saveAll(lines: readonly KnownLine[]): Promise<void> {
    if (lines.length === 0) return;
    await this.#database.transaction().execute(async (transaction) => {
      for (const line of lines) await save(transaction, line);
    });
  }

  /** Removes lines that were last seen before a moment. */
  async forget(before: string): Promise<void> {
    await this.#database.deleteFrom('stream_line').where('last_seen_at', '<', before).execute();
  }
}

async function save(database: Kysely<Database>, line: KnownLine): Promise<void> {
  await database
    .insertInto('stream_line')
    .values({
      environment: line.environment,
      service: line.service,
      durable_id: line.durableId,
      first_seen_at: line.firstSeenAt,
      last_seen_at: line.lastSeenAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['environment', 'service', 'durable_id'])
        .doUpdateSet({ last_seen_at: line.lastSeenAt }),
    )
    .execute();
}
