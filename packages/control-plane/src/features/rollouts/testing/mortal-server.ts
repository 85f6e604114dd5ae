import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import type { StoreSettings } from '../../../store/open.ts';
import { Fuse, openMortalStore } from '../../../testing/mortal-store.ts';
import { Person, startTestServer, type TestServer } from '../../../testing/test-server.ts';

/** Who asks: dana writes, olu reviews and operates. */
export type Asker = 'dana' | 'olu';

/** The process died before it answered: whether it did what it was asked nobody knows. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A control plane that can die at any statement and comes back over the same database, its clock the test's. */
export class MortalServer {
  readonly #store: StoreSettings;
  readonly #directory = mkdtempSync(join(tmpdir(), 'lookout-mortal-'));
  #cookies: Readonly<Record<Asker, string>> | undefined;
  #fuse = new Fuse();
  #ahead = 0;
  on!: TestServer;

  constructor(store: StoreSettings) {
    this.#store = store;
  }

  async start(): Promise<void> {
    const fuse = new Fuse();
    this.#fuse = fuse;
    this.on = await startTestServer({
      clock: { now: () => this.#now() },
      directory: this.#directory,
      store: this.#store,
      open: (settings) => openMortalStore(settings, fuse),
    });
    // Sessions are in the database: they outlive the process.
    this.#cookies ??= {
      dana: (await this.on.signIn('dana')).cookie,
      olu: (await this.on.signIn('olu')).cookie,
    };
  }

  /** It has so many statements left. */
  doom(statements: number): void {
    this.#fuse.light(statements);
  }

  wait(seconds: number): void {
    this.#ahead += seconds * 1000;
  }

  /** The moment so many seconds from now. */
  in(seconds: number): string {
    return new Date(this.#now() + seconds * 1000).toISOString();
  }

  /** Throws `NoAnswer` when the process dies of it, and an error for what breaks in good health. */
  async ask(who: Asker, ...request: Parameters<Person['request']>): Promise<LightMyRequestResponse> {
    const answer = await new Person(this.on.server, this.#cookies?.[who] ?? '').request(...request);
    if (answer.statusCode < 500) return answer;
    if (this.#fuse.hasBlown) throw new NoAnswer();
    throw new Error(`${request[0]} ${request[1]} broke: ${answer.body}`);
  }

  /** Dies here and now, unless it has already, and starts again. */
  async restart(): Promise<void> {
    this.#fuse.light(0);
    await this.#end();
    await this.start();
  }

  async close(): Promise<void> {
    await this.#end();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #now(): number {
    return Date.now() + this.#ahead;
  }

  /** The dead write no last words, so that closing may fail. */
  async #end(): Promise<void> {
    await this.on.server.close().catch(() => undefined);
    await this.on.store.close();
  }
}
