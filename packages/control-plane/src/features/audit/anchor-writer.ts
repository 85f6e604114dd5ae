import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import { type Anchor, appendAnchor } from './anchor-file.ts';

interface AnchorDependencies {
  readonly database: Kysely<Database>;
  readonly file: string;
  readonly clock: Clock;
  /** Told of every mark: what leaves the machine with the log is beyond whoever owns the machine. */
  readonly onAnchor: (anchor: Anchor) => void;
  readonly onError: (error: unknown) => void;
}

/** Marks the end of the log outside of the database after each change; changes that come meanwhile share a mark. */
export class AnchorWriter {
  readonly #from: AnchorDependencies;
  #last = -1;
  #isDue = false;
  #writing: Promise<void> | null = null;

  constructor(from: AnchorDependencies) {
    this.#from = from;
  }

  /** Settles when the log as it is now, or a later one, is marked. Never rejects. */
  mark(): Promise<void> {
    this.#isDue = true;
    this.#writing ??= this.#work().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #work(): Promise<void> {
    try {
      while (this.#isDue) {
        this.#isDue = false;
        await this.#write();
      }
    } catch (error) {
      this.#from.onError(error);
    }
  }

  async #write(): Promise<void> {
    const { database, file, clock, onAnchor } = this.#from;
    const { sequence, hash } = await readHead(database);
    if (sequence === this.#last || sequence === 0) return;
    const anchor = { at: timestamp(clock.now()), sequence, hash };
    await appendAnchor(file, anchor);
    this.#last = sequence;
    onAnchor(anchor);
  }
}

/** Where the chain ends. */
export async function readHead(database: Kysely<Database>): Promise<{ sequence: number; hash: string }> {
  return database.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirstOrThrow();
}
