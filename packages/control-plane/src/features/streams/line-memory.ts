import type { Stratum, TapHeader } from '@lookout/contract';
import { maskStratum } from '@lookout/engine';
import { timestamp } from '../../lib/clock.ts';
import type { KnownLine } from './line-store.ts';

type Names = Pick<Stratum, 'service' | 'durableId'>;

interface Entry {
  /** As they are kept: masked. */
  readonly names: Names;
  readonly firstSeenAt: number;
  lastSeenAt: number;
  /** The `lastSeenAt` that was written; null when none ever was. */
  savedAt: number | null;
}

/** A day: what was first seen within it is new. */
const NEW_MS = 86_400_000;
/** Whatever shows in the first minutes of an environment is no news. */
const SETTLING_MS = 600_000;
const SAVE_AGAIN_MS = 600_000;
const MAX_LINES = 5_000;

/** When the lines of code of one environment were first seen, across restarts. Bounded: lines beyond are not remembered. */
export class LineMemory {
  /** By their names as they are kept. */
  readonly #known = new Map<string, Entry>();
  /** By their names as they came: the same entries, without masking names for every frame. */
  readonly #byRawName = new Map<string, Entry>();
  #watchedSince = Number.POSITIVE_INFINITY;

  constructor(lines: readonly KnownLine[]) {
    for (const { service, durableId, firstSeenAt, lastSeenAt } of lines) {
      const [first, last] = [Date.parse(firstSeenAt), Date.parse(lastSeenAt)];
      const names = { service, durableId };
      this.#put({ names, firstSeenAt: first, lastSeenAt: last, savedAt: last });
    }
  }

  /** Takes note of what a frame of the tap counted. */
  note({ strata }: TapHeader, at: number): void {
    for (const stratum of strata) {
      const entry = this.#entryOf(stratum, at);
      if (entry) entry.lastSeenAt = at;
    }
  }

  /** When a line was first seen, and whether that is news; null for one that is not remembered. */
  of(names: Names, now: number): { readonly firstSeenAt: string; readonly isNew: boolean } | null {
    const entry = this.#byRawName.get(keyOf(names));
    if (!entry) return null;
    const { firstSeenAt } = entry;
    const isNew = firstSeenAt > Math.max(now - NEW_MS, this.#watchedSince + SETTLING_MS);
    return { firstSeenAt: timestamp(firstSeenAt), isNew };
  }

  /** The lines that the store does not know yet, or was told of long ago; `all` = all that were seen since. */
  takeUnsaved(environment: string, all = false): KnownLine[] {
    const isDue = ({ savedAt, lastSeenAt }: Entry) =>
      savedAt === null || lastSeenAt - savedAt >= (all ? 1 : SAVE_AGAIN_MS);
    return [...this.#known.values()].filter(isDue).map((entry) => {
      entry.savedAt = entry.lastSeenAt;
      const { names, firstSeenAt, lastSeenAt } = entry;
      return {
        environment,
        ...names,
        firstSeenAt: timestamp(firstSeenAt),
        lastSeenAt: timestamp(lastSeenAt),
      };
    });
  }

  #entryOf(raw: Names, at: number): Entry | undefined {
    const rawKey = keyOf(raw);
    const noted = this.#byRawName.get(rawKey);
    if (noted || this.#byRawName.size >= MAX_LINES) return noted;
    const { service, durableId } = maskStratum({ service: raw.service, durableId: raw.durableId });
    const names = { service, durableId };
    const entry = this.#known.get(keyOf(names)) ?? this.#add(names, at);
    if (entry) this.#byRawName.set(rawKey, entry);
    return entry;
  }

  #add(names: Names, at: number): Entry | undefined {
    if (this.#known.size >= MAX_LINES) return undefined;
    return this.#put({ names, firstSeenAt: at, lastSeenAt: at, savedAt: null });
  }

  #put(entry: Entry): Entry {
    this.#known.set(keyOf(entry.names), entry);
    this.#watchedSince = Math.min(this.#watchedSince, entry.firstSeenAt);
    return entry;
  }
}

function keyOf({ service, durableId }: Names): string {
  return JSON.stringify([service, durableId]);
}
