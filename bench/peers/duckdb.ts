import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DURABLE_IDS, FIRST_MS, RECORDS_A_MILLISECOND } from '../engine/data.ts';

/** The little of `@duckdb/node-api` that the bench uses; the package is not there until the bench installs it. */
interface Chunk {
  readonly columnCount: number;
  getColumnVector(index: number): unknown;
}
interface Result {
  fetchAllChunks(): Promise<readonly Chunk[]>;
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

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

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

  /** A run of a query to its end; the rows stay in DuckDB's own memory. */
  async runner(sql: string): Promise<() => Promise<void>> {
    await freeResults();
    return async () => {
      await this.#connection.run(sql);
    };
  }

  /** A run that hands its rows over as columns, still undecoded, for JavaScript to read. */
  async fetcher(sql: string): Promise<() => Promise<void>> {
    await freeResults();
    return async () => {
      const result = await this.#connection.run(sql);
      for (const chunk of await result.fetchAllChunks())
        for (let index = 0; index < chunk.columnCount; index += 1) chunk.getColumnVector(index);
    };
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return (await this.#connection.run(sql)).getRowObjectsJson();
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** Results live until they are collected, and page faults for ever more memory would cost a run several times its time. */
async function freeResults(): Promise<void> {
  collectGarbage();
  await setImmediate();
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
