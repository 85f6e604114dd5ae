import { DURABLE_IDS, FIRST_MS, RECORDS_A_MILLISECOND } from '../engine/data.ts';

/** The little of `@duckdb/node-api` that the bench uses; the package is not there until the bench installs it. */
interface Result {
  getRowObjectsJson(): Promise<Record<string, unknown>[]>;
}
interface Connection {
  run(sql: string): Promise<Result>;
  closeSync(): void;
}
interface Api {
  DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** DuckDB in this process on one thread, with the bench's records as a table of typed columns. */
export class DuckDb {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Rejects where the package, or its build for this platform, cannot be loaded. */
  static async open(records: number): Promise<DuckDb> {
    const packageName = '@duckdb/node-api';
    const { DuckDBInstance } = (await import(packageName)) as Api;
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(`create table logs as ${recordsSql(records)}`);
    return new DuckDb(connection);
  }

  /** Runs a query to its end; the rows stay in DuckDB's own memory, which is what it does fastest. */
  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#connection.run(sql)).getRowObjectsJson();
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** The records of `data.ts`, by the same formulas. */
function recordsSql(records: number): string {
  return `
    select epoch_ms(${FIRST_MS} + i // ${RECORDS_A_MILLISECOND}) as timestamp,
      'Event' || (i % ${DURABLE_IDS}) as eventName,
      'Event' || (i % ${DURABLE_IDS}) || ' handled request ' || (i * 7919 % 1000003)
        || ' in ' || (i % 1000) || ' ms' as body,
      9::int as severityNumber,
      'INFO' as severityText,
      '/items/' || (i % 997) as path,
      ['DE', 'US', 'NG', 'IN'][i % 4 + 1] as country,
      'sk_live_' || (i * 2654435761 % 4294967296) as secret,
      (i * 7919) % 1000 as durationMs,
      i % 3 = 0 as isHit,
      i % 5 as attempt
    from range(${records}) as t(i)`;
}
