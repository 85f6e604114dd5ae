import type { Kysely } from 'kysely';
import { timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type { AgentDescription, AgentRecord } from './agent-record.ts';

/** A processor as it was last known. */
export interface KnownAgent {
  readonly description: AgentDescription;
  readonly lastSeenAt: number;
  readonly isGone: boolean;
}

/** Remembers processors across restarts of the control plane. */
export class AgentStore {
  readonly #database: Kysely<Database>;

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  async list(): Promise<KnownAgent[]> {
    const rows = await this.#database.selectFrom('agent').selectAll().orderBy('id').execute();
    return rows.map(({ id, name, version, environment, attributes, last_seen_at, is_gone }) => ({
      description: {
        id,
        name,
        version,
        environment,
        attributes: JSON.parse(attributes) as Record<string, string>,
      },
      lastSeenAt: Date.parse(last_seen_at),
      isGone: is_gone === 1,
    }));
  }

  /** Writes processors as they are known now, all in one transaction. */
  async saveAll(records: readonly AgentRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.#database.transaction().execute(async (transaction) => {
      for (const record of records) await save(transaction, record);
    });
  }

  /** Removes processors that were last seen before a moment. */
  async forget(before: number): Promise<void> {
    await this.#database.deleteFrom('agent').where('last_seen_at', '<', timestamp(before)).execute();
  }
}

async function save(database: Kysely<Database>, record: AgentRecord): Promise<void> {
  const { id, attributes, ...described } = record.description;
  const row = {
    ...described,
    attributes: JSON.stringify(attributes),
    last_seen_at: timestamp(record.lastSeenAt),
    is_gone: record.isGone ? 1 : 0,
  };
  await database
    .insertInto('agent')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
