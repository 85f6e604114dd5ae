import type { TapHeader } from '@lookout/contract';
import { LineMemory } from './line-memory.ts';
import type { LineStore } from './line-store.ts';

const SAVE_MS = 30_000;

/** The lines of code that every environment is known for, written now and then and at the end. */
export class LineMemories {
  readonly #memories: Map<string, LineMemory>;
  readonly #store: LineStore;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    store: LineStore,
    memories: Map<string, LineMemory>,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#memories = memories;
    this.#timer = setInterval(() => void this.#save(false).catch(onError), SAVE_MS).unref();
  }

  /** Remembers what the store knows. */
  static async open(store: LineStore, onError: (error: unknown) => void): Promise<LineMemories> {
    const byEnvironment = Map.groupBy(await store.list(), ({ environment }) => environment);
    const memories = new Map([...byEnvironment].map(([name, lines]) => [name, new LineMemory(lines)]));
    return new LineMemories(store, memories, onError);
  }

  note(header: TapHeader, at: number): void {
    const memory = this.#memories.get(header.environment) ?? new LineMemory([]);
    this.#memories.set(header.environment, memory);
    memory.note(header, at);
  }

  of(environment: string): LineMemory | undefined {
    return this.#memories.get(environment);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#save(true);
  }

  #save(all: boolean): Promise<void> {
    const lines = [...this.#memories].flatMap(([name, memory]) => memory.takeUnsaved(name, all));
    return this.#store.saveAll(lines);
  }
}
