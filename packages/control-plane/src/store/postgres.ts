import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8_OID = 20;
const MAX_CONNECTIONS = 10;

/** Kysely's PostgreSQL dialect over `pg`; counts come back as numbers, as they do from SQLite. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  return new PostgresDialect({ pool: async () => createPool(url, onError) });
}

function createPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: MAX_CONNECTIONS, types: { getTypeParser } });
  // An idle connection that the server closes must not end the process; the pool opens another.
  pool.on('error', onError);
  return pool;
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format as 'text');
