import type { StreamVolume } from '@lookout/contract';

/** What the counter knows of a line; the rest comes from the sample. */
export type CountedVolume = Omit<StreamVolume, 'sampled' | 'distinct' | 'probeIds'>;

/** One record as the processor counted it. */
export interface Counted {
  readonly service: string;
  readonly durableId: string;
  readonly severityNumber: number;
  readonly bytesIn: number;
  readonly recordsOut: number;
  readonly bytesOut: number;
}

interface Totals {
  recordsIn: number;
  bytesIn: number;
  recordsOut: number;
  bytesOut: number;
}

interface Line {
  readonly service: string;
  readonly durableId: string;
  severityNumber: number;
  readonly firstSeenMs: number;
  lastSeenMs: number;
  readonly seconds: Map<number, Totals>;
}

const SECONDS_KEPT = 3600;
const TREND_SLICES = 30;
const NEW_MS = 86_400_000;
const SETTLING_MS = 600_000;

/** Exact volumes by service and Durable ID, second by second. */
export class VolumeCounter {
  readonly #lines = new Map<string, Line>();
  #firstSecond: number | null = null;

  count(atMs: number, record: Counted): void {
    const line = this.#lineOf(atMs, record);
    line.lastSeenMs = atMs;
    line.severityNumber = Math.max(line.severityNumber, record.severityNumber);
    const second = Math.floor(atMs / 1000);
    this.#firstSecond ??= second;
    const totals = line.seconds.get(second) ?? { recordsIn: 0, bytesIn: 0, recordsOut: 0, bytesOut: 0 };
    totals.recordsIn += 1;
    totals.bytesIn += record.bytesIn;
    totals.recordsOut += record.recordsOut;
    totals.bytesOut += record.bytesOut;
    line.seconds.set(second, totals);
    const oldest = line.seconds.keys().next().value;
    if (line.seconds.size > SECONDS_KEPT && oldest !== undefined) line.seconds.delete(oldest);
  }

  /** Rates over the `windowSeconds` before `nowMs`, the loudest line first. */
  volumes(nowMs: number, windowSeconds: number): CountedVolume[] {
    const to = Math.floor(nowMs / 1000);
    // A stream younger than the window has not been silent before it began.
    const seconds = Math.max(1, Math.min(windowSeconds, to - (this.#firstSecond ?? to)));
    const rows = [...this.#lines.values()].map((line) => ({ line, ...sums(line, to - windowSeconds, to) }));
    const records = rows.reduce((sum, row) => sum + row.recordsIn, 0);
    const bytes = rows.reduce((sum, row) => sum + row.bytesIn, 0);
    return rows
      .filter((row) => row.recordsIn > 0)
      .sort((left, right) => right.recordsIn - left.recordsIn)
      .map(({ line, ...row }) => ({
        service: line.service,
        durableId: line.durableId,
        severityNumber: line.severityNumber,
        recordsPerSecond: row.recordsIn / seconds,
        bytesPerSecond: row.bytesIn / seconds,
        recordsOutPerSecond: row.recordsOut / seconds,
        bytesOutPerSecond: row.bytesOut / seconds,
        shareOfRecords: row.recordsIn / records,
        shareOfBytes: row.bytesIn / bytes,
        firstSeenAt: new Date(line.firstSeenMs).toISOString(),
        lastSeenAt: new Date(line.lastSeenMs).toISOString(),
        isNew: this.#isNew(line, nowMs),
        trend: trend(line, to, windowSeconds),
      }));
  }

  /** First seen within a day, and not in the first minutes of the stream. */
  #isNew({ firstSeenMs }: Line, nowMs: number): boolean {
    const settledMs = (this.#firstSecond ?? 0) * 1000 + SETTLING_MS;
    return firstSeenMs > Math.max(nowMs - NEW_MS, settledMs);
  }

  #lineOf(atMs: number, { service, durableId, severityNumber }: Counted): Line {
    const key = `${service}\n${durableId}`;
    const line = this.#lines.get(key) ?? {
      service,
      durableId,
      severityNumber,
      firstSeenMs: atMs,
      lastSeenMs: atMs,
      seconds: new Map(),
    };
    this.#lines.set(key, line);
    return line;
  }
}

function sums(line: Line, from: number, to: number): Totals {
  const sum: Totals = { recordsIn: 0, bytesIn: 0, recordsOut: 0, bytesOut: 0 };
  for (const [second, totals] of line.seconds) {
    if (second < from || second >= to) continue;
    sum.recordsIn += totals.recordsIn;
    sum.bytesIn += totals.bytesIn;
    sum.recordsOut += totals.recordsOut;
    sum.bytesOut += totals.bytesOut;
  }
  return sum;
}

function trend(line: Line, to: number, windowSeconds: number): number[] {
  const slices = Math.min(TREND_SLICES, windowSeconds);
  const width = windowSeconds / slices;
  const counts = new Array<number>(slices).fill(0);
  for (const [second, { recordsIn }] of line.seconds) {
    const slice = Math.floor((second - (to - windowSeconds)) / width);
    if (slice >= 0 && slice < slices) counts[slice] = (counts[slice] ?? 0) + recordsIn / width;
  }
  return counts;
}
