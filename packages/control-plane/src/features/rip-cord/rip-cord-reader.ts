import type { RipCord } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { AgentDirectory } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { ConfigPublisher } from '../config/config-publisher.ts';
import { findRipCord } from './environment-store.ts';

/** Reads where the rip cord of an environment stands, and which processors confirmed it. */
export class RipCordReader {
  readonly #database: Kysely<Database>;
  readonly #publisher: ConfigPublisher;
  readonly #directory: AgentDirectory;

  constructor(from: { database: Kysely<Database>; publisher: ConfigPublisher; directory: AgentDirectory }) {
    this.#database = from.database;
    this.#publisher = from.publisher;
    this.#directory = from.directory;
  }

  async get(environment: string): Promise<RipCord> {
    const facts = await findRipCord(this.#database, environment);
    const sequence = this.#publisher.historyOf(environment).ripCordSequence;
    const agents = this.#directory.confirmations(environment, sequence);
    return { ...facts, agents: agents.map((agent) => ({ ...agent })) };
  }
}
