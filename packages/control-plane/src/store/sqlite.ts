import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';

const PREPARED_STATEMENTS = 500;
/** A backup beside the server reads while the server writes: neither fails for a moment's wait. */
const BUSY_TIMEOUT_MS = 5000;

/** Kysely's SQLite dialect over Node's own `node:sqlite`: one connection, durable, foreign keys enforced. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => adapt(openSqlite(file)) });
}

/** Opens a database file as the control plane wants it: what was acknowledged survives a power cut. */
function openSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY');
  return database;
}

/** What Kysely asks of a driver (the shape of better-sqlite3), with prepared statements kept for their next use. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: PREPARED_STATEMENTS });
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? prepareStatement(database, sql);
    statements.set(sql, statement);
    return statement;
  };
  return { prepare, close: () => database.close() };
}

function prepareStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...inputs(parameters)),
    run: (parameters) => statement.run(...inputs(parameters)),
    iterate: (parameters) => statement.iterate(...inputs(parameters)),
  };
}

function inputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
