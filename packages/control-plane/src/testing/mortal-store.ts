import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type TransactionSettings,
} from 'kysely';
import type { Database } from '../store/database.ts';
import { databaseFile, openStore, type Store, type StoreSettings } from '../store/open.ts';
import { postgresDialect } from '../store/postgres.ts';
import { sqliteDialect } from '../store/sqlite.ts';

/** The process died before this reached the database. */
class Died extends Error {
  override readonly name = 'Died';
}

/** How long a process lives, in statements and commits that reach the database. */
export class Fuse {
  #left = Number.POSITIVE_INFINITY;
  #hasBlown = false;

  /** Whether something was refused because the process is dead. */
  get hasBlown(): boolean {
    return this.#hasBlown;
  }

  /** So many more, and then no other ever. */
  light(statements: number): void {
    this.#left = Math.min(this.#left, statements);
  }

  /** Throws when the process is dead. */
  spend(): void {
    if (this.#left <= 0) {
      this.#hasBlown = true;
      throw new Died('The process is dead.');
    }
    this.#left -= 1;
  }
}

/**
 * Opens a store whose process can die between any two statements. What it had not committed by then is undone, as a
 * database does when it loses a connection.
 */
export async function openMortalStore(settings: StoreSettings, fuse: Fuse): Promise<Store> {
  await (await openStore(settings)).close();
  const database = new Kysely<Database>({ dialect: mortal(dialectOf(settings), fuse) });
  return { kind: settings.kind, database, close: () => database.destroy() };
}

function dialectOf(settings: StoreSettings): Dialect {
  return settings.kind === 'postgres'
    ? postgresDialect(settings.url, () => undefined)
    : sqliteDialect(databaseFile(settings.directory));
}

function mortal(dialect: Dialect, fuse: Fuse): Dialect {
  return {
    createDriver: () => new MortalDriver(dialect.createDriver(), fuse),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (database) => dialect.createIntrospector(database),
  };
}

class MortalConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #fuse: Fuse;

  constructor(inner: DatabaseConnection, fuse: Fuse) {
    this.inner = inner;
    this.#fuse = fuse;
  }

  async executeQuery<R>(query: CompiledQuery) {
    this.#fuse.spend();
    return this.inner.executeQuery<R>(query);
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number) {
    this.#fuse.spend();
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

class MortalDriver implements Driver {
  readonly #inner: Driver;
  readonly #fuse: Fuse;

  constructor(inner: Driver, fuse: Fuse) {
    this.#inner = inner;
    this.#fuse = fuse;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<MortalConnection> {
    return new MortalConnection(await this.#inner.acquireConnection(), this.#fuse);
  }

  async beginTransaction(connection: MortalConnection, settings: TransactionSettings): Promise<void> {
    this.#fuse.spend();
    await this.#inner.beginTransaction(connection.inner, settings);
  }

  async commitTransaction(connection: MortalConnection): Promise<void> {
    this.#fuse.spend();
    await this.#inner.commitTransaction(connection.inner);
  }

  rollbackTransaction(connection: MortalConnection): Promise<void> {
    return this.#inner.rollbackTransaction(connection.inner);
  }

  releaseConnection(connection: MortalConnection): Promise<void> {
    return this.#inner.releaseConnection(connection.inner);
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}
