import { DAY_MS } from '../../values/calendar.ts';

const BUCKET_MS = 900_000;
const MOST_BUCKETS = 4096;

/** The offsets of one time zone from UTC, remembered by the quarter of an hour: asking the platform is slow. */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #known = new Map<number, number | null>();

  /** Throws RangeError for a zone that the platform does not know. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  /** Milliseconds east of UTC at a moment. */
  offsetAt(ms: number): number {
    const bucket = Math.floor(ms / BUCKET_MS);
    let offset = this.#known.get(bucket);
    if (offset === undefined) {
      const [start, end] = [this.#ask(bucket * BUCKET_MS), this.#ask((bucket + 1) * BUCKET_MS - 1)];
      // Where the offset changes within a quarter, as before zones had whole ones, it is asked for each moment.
      offset = start === end ? start : null;
      if (this.#known.size >= MOST_BUCKETS) this.#known.clear();
      this.#known.set(bucket, offset);
    }
    return offset ?? this.#ask(ms);
  }

  /**
   * The moment at which clocks of the zone show `local` (in milliseconds, as if it were UTC): the first of two where they are put
   * back, and by the new offset where they skip it.
   */
  utcOf(local: number): number {
    const offsets = [this.offsetAt(local - DAY_MS), this.offsetAt(local + DAY_MS)].sort((a, b) => b - a);
    const offset = offsets.find((candidate) => this.offsetAt(local - candidate) === candidate) ?? offsets[0]!;
    return local - offset;
  }

  #ask(ms: number): number {
    const parts = this.#format.formatToParts(ms);
    return offsetOf(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  }
}

const OFFSET = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** `GMT-05:30` in milliseconds; `GMT` alone is none. */
function offsetOf(name: string): number {
  const parts = OFFSET.exec(name);
  if (!parts) return 0;
  const seconds = (Number(parts[2]) * 60 + Number(parts[3])) * 60 + Number(parts[4] ?? 0);
  return (parts[1] === '-' ? -seconds : seconds) * 1000;
}
