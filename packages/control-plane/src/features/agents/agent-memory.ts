import { Paced } from '../../lib/paced.ts';
import type { AgentRecord } from './agent-record.ts';
import type { AgentStore } from './agent-store.ts';

/** Writes what is known of processors, many in one go: a thousand that answer at once are no thousand writes. */
export class AgentMemory {
  readonly #changed = new Set<AgentRecord>();
  readonly #paced: Paced;

  constructor(store: AgentStore, onError: (error: unknown) => void) {
    this.#paced = new Paced(async () => {
      const records = [...this.#changed];
      this.#changed.clear();
      await store.saveAll(records).catch(onError);
    });
  }

  /** Something about a processor is new. */
  note(record: AgentRecord): void {
    this.#changed.add(record);
    this.#paced.ask();
  }

  close(): void {
    this.#paced.close();
  }
}
