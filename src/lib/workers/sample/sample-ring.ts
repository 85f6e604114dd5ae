import type { TapHeader } from '@lookout/contract';

/** What the ring needs to know of a frame that it holds. */
export interface RingEntry {
  readonly header: TapHeader;
  readonly recordCount: number;
  /** Id of its first record; the others follow. */
  readonly firstId: number;
  /** The stretch of the sample that the frame belongs to, counted up; stretches are evicted whole. */
  readonly segment: number;
}

/** Where a new entry goes. */
export interface RingPlace {
  readonly firstId: number;
  readonly segment: number;
}

/**
 * The newest sampled records, at least `capacity` once there were so many. They are kept in segments, which are
 * evicted whole: what is derived from a full segment stays valid as long as the segment is there.
 */
export class SampleRing<E extends RingEntry> {
  readonly #capacity: number;
  readonly #segmentSize: number;
  readonly #lastOf = new Map<string, { sequence: number; to: bigint }>();
  #entries: readonly E[] = [];
  #records = 0;
  #nextId = 1;
  /** The newest segment and how many records it has. */
  #segment = { number: 0, records: 0 };

  constructor({ capacity, segmentSize }: { readonly capacity: number; readonly segmentSize: number }) {
    this.#capacity = capacity;
    this.#segmentSize = segmentSize;
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

  /** Takes a frame in; `make` gets the place that it has in the ring. */
  push(make: (place: RingPlace) => E): void {
    if (this.#segment.records >= this.#segmentSize)
      this.#segment = { number: this.#segment.number + 1, records: 0 };
    const entry = make({ firstId: this.#nextId, segment: this.#segment.number });
    this.#nextId += entry.recordCount;
    this.#lastOf.set(entry.header.agent, { sequence: entry.header.sequence, to: BigInt(entry.header.to) });
    this.#records += entry.recordCount;
    this.#segment.records += entry.recordCount;
    this.#entries = this.#trim([...this.#entries, entry]);
  }

  clear(): void {
    this.#entries = [];
    this.#records = 0;
    this.#lastOf.clear();
  }

  /** Lets go of the oldest segments as long as the others hold enough. */
  #trim(entries: readonly E[]): readonly E[] {
    let kept = entries;
    for (;;) {
      const oldest = kept.filter(({ segment }) => segment === kept[0]?.segment);
      const records = oldest.reduce((sum, { recordCount }) => sum + recordCount, 0);
      if (oldest.length === kept.length || this.#records - records < this.#capacity) return kept;
      this.#records -= records;
      kept = kept.slice(oldest.length);
    }
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
