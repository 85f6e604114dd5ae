import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreInUse } from './store-in-use.ts';

/** Any number will do, as long as every control plane has the same. */
const LOCK = 0x1007_0007;
const RETRY_MS = 500;
/** A host that vanished is noticed by the server within half a minute, and its lock falls. */
const KEEP_ALIVE =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/**
 * Takes a database for this process alone: several control planes would not hear of each other's changes. The lock
 * is PostgreSQL's own (`pg_try_advisory_lock`) and lives as long as its connection, so a dead process never blocks
 * a start. A lost connection is opened again; only who finds the lock taken meanwhile is told, by `onTaken`.
 */
export class PostgresLock {
  readonly #url: string;
  readonly #onTaken: (error: StoreInUse) => void;
  #client: pg.Client | undefined;
  #isReleased = false;

  private constructor(url: string, onTaken: (error: StoreInUse) => void) {
    this.#url = url;
    this.#onTaken = onTaken;
  }

  /** Throws `StoreInUse` when another control plane has the database. */
  static async take(url: string, onTaken: (error: StoreInUse) => void): Promise<PostgresLock> {
    const lock = new PostgresLock(url, onTaken);
    await lock.#take();
    return lock;
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #take(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: nameOfThisProcess() });
    // Without a listener a broken connection would end the process; `end` follows and says the same.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(KEEP_ALIVE);
      const { rows } = await client.query('select pg_try_advisory_lock($1) as is_ours', [LOCK]);
      if (!rows[0]?.is_ours) throw databaseInUse(await nameOfHolder(client));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    client.on('end', () => void this.#takeAgain());
  }

  async #takeAgain(): Promise<void> {
    while (!this.#isReleased) {
      try {
        await this.#take();
        if (this.#isReleased) await this.release();
        return;
      } catch (error) {
        if (error instanceof StoreInUse) return this.#onTaken(error);
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }
}

function nameOfThisProcess(): string {
  // PostgreSQL cuts the name at 63 bytes.
  return `lookout process ${process.pid} on ${hostname()}`.slice(0, 63);
}

async function nameOfHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and pg_locks.database = (select oid from pg_database where datname = current_database())`,
    [LOCK],
  );
  return String(rows[0]?.application_name || 'unknown');
}

function databaseInUse(holder: string): StoreInUse {
  return new StoreInUse(
    `The database of DATABASE_URL is in use by another Lookout control plane (${holder}). ` +
      'Stop that one, or set DATABASE_URL to a database of its own.',
  );
}
