import type { TapHeader } from '@lookout/contract';

/** What the ring needs to know of a frame that it holds. */
export interface RingEntry {
  readonly header: TapHeader;
  readonly recordCount: number;
  /** Id of its first record; the others follow. */
  readonly firstId: number;
}

/** The newest sampled records, evicted a frame at a time: at most `capacity`, unless one frame alone has more. */
export class SampleRing<E extends RingEntry> {
  readonly #capacity: number;
  readonly #lastOf = new Map<string, { sequence: number; to: bigint }>();
  #entries: readonly E[] = [];
  #records = 0;
  #nextId = 1;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Oldest first. A new array with every change: whoever keeps one keeps that moment's sample. */
  get entries(): readonly E[] {
    return this.#entries;
  }

  get records(): number {
    return this.#records;
  }

  /**
   * Whether a frame is new. After a reconnect the tap repeats its last minute, which must not count twice; an
   * agent that restarted counts its frames from the beginning, but at a later time.
   */
  isNew(header: TapHeader): boolean {
    const last = this.#lastOf.get(header.agent);
    return !last || header.sequence > last.sequence || BigInt(header.to) > last.to;
  }

  /** Takes a frame in; `make` gets the id of its first record. */
  push(make: (firstId: number) => E): void {
    const entry = make(this.#nextId);
    this.#nextId += entry.recordCount;
    this.#lastOf.set(entry.header.agent, { sequence: entry.header.sequence, to: BigInt(entry.header.to) });
    this.#records += entry.recordCount;
    this.#entries = this.#trim([...this.#entries, entry]);
  }

  clear(): void {
    this.#entries = [];
    this.#records = 0;
    this.#lastOf.clear();
  }

  #trim(entries: readonly E[]): readonly E[] {
    let first = 0;
    while (this.#records > this.#capacity && first < entries.length - 1) {
      this.#records -= entries[first]?.recordCount ?? 0;
      first += 1;
    }
    return entries.slice(first);
  }
}

/** The time that frames span together; null when there is none. */
export function spanOf(entries: readonly RingEntry[]): { from: bigint; to: bigint } | null {
  const [first] = entries;
  if (!first) return null;
  let [from, to] = [BigInt(first.header.from), BigInt(first.header.to)];
  for (const { header } of entries) {
    if (BigInt(header.from) < from) from = BigInt(header.from);
    if (BigInt(header.to) > to) to = BigInt(header.to);
  }
  return { from, to };
}
