import type { Stratum, StreamVolume, TapHeader } from '@lookout/contract';
import { timestamp } from '../../lib/clock.ts';
import { SLOT_MS, slotOf, type Volume, VolumeSeries } from './volume-series.ts';

/** What is counted of a line; the rest of a `StreamVolume` is known from elsewhere. */
export type CountedVolume = Omit<StreamVolume, 'isNew' | 'sampled' | 'distinct' | 'probeIds'>;
type Line = Pick<Stratum, 'service' | 'durableId' | 'severityNumber'>;
type Row = { readonly line: Line; readonly series: VolumeSeries };
type Window = { readonly from: number; readonly to: number; readonly seconds: number };

const MAX_LINES = 1_000;
const MAX_SLICES = 60;
/** Lines beyond the limit share one row, so that totals stay exact. */
const OVERFLOW: Line = Object.freeze({ service: '(other)', durableId: '(other)', severityNumber: 0 });

/** Exact volumes of one environment's lines of code over the last hour, as its processors counted them. */
export class VolumeBook {
  readonly #rows = new Map<string, Row>();
  #startedAt: number | null = null;

  /** Adds what a frame of the tap counted, at the moment it came in. */
  add(header: TapHeader, at: number): void {
    const spanMs = Number(BigInt(header.to) - BigInt(header.from)) / 1e6;
    this.#startedAt ??= at - Math.min(spanMs, SLOT_MS);
    for (const stratum of header.strata) this.#seriesOf(stratum, at).add(at, stratum);
  }

  /** Volumes over the last `windowSeconds`, largest first. */
  volumes(windowSeconds: number, now: number): CountedVolume[] {
    const window = this.#window(windowSeconds, now);
    const sums = [...this.#rows.values()]
      .map((row) => ({ row, sum: row.series.sum(window.from, window.to) }))
      .filter(({ sum }) => sum.recordsIn > 0)
      .sort((a, b) => b.sum.recordsIn - a.sum.recordsIn);
    const total = {
      records: sums.reduce((all, { sum }) => all + sum.recordsIn, 0),
      bytes: sums.reduce((all, { sum }) => all + sum.bytesIn, 0),
    };
    return sums.map(({ row, sum }) => toStreamVolume(row, sum, { window, total }));
  }

  /** From the start of a slot: whole slots but the last, which has just begun. */
  #window(windowSeconds: number, now: number): Window {
    const from = (slotOf(now - windowSeconds * 1000) + 1) * SLOT_MS;
    const begin = Math.max(from, this.#startedAt ?? from);
    return { from, to: now, seconds: Math.max(1, (now - begin) / 1000) };
  }

  #seriesOf(stratum: Stratum, at: number): VolumeSeries {
    const known =
      this.#rows.get(keyOf(stratum)) ?? (this.#hasRoom(at) ? undefined : this.#rows.get(keyOf(OVERFLOW)));
    if (known) return known.series;
    const { service, durableId, severityNumber } = this.#rows.size < MAX_LINES ? stratum : OVERFLOW;
    const line = { service, durableId, severityNumber };
    const row = { line, series: new VolumeSeries(at) };
    this.#rows.set(keyOf(line), row);
    return row.series;
  }

  /** Whether another line fits, after forgetting those that were silent for an hour. */
  #hasRoom(now: number): boolean {
    if (this.#rows.size < MAX_LINES) return true;
    for (const [key, { series }] of this.#rows)
      if (series.lastSeenAt < now - 3_600_000) this.#rows.delete(key);
    return this.#rows.size < MAX_LINES;
  }
}

function keyOf({ service, durableId, severityNumber }: Line): string {
  return JSON.stringify([service, durableId, severityNumber]);
}

function toStreamVolume(
  { line, series }: Row,
  sum: Volume,
  { window, total }: { window: Window; total: { records: number; bytes: number } },
): CountedVolume {
  return {
    ...line,
    recordsPerSecond: sum.recordsIn / window.seconds,
    bytesPerSecond: sum.bytesIn / window.seconds,
    recordsOutPerSecond: sum.recordsOut / window.seconds,
    bytesOutPerSecond: sum.bytesOut / window.seconds,
    shareOfRecords: total.records === 0 ? 0 : sum.recordsIn / total.records,
    shareOfBytes: total.bytes === 0 ? 0 : sum.bytesIn / total.bytes,
    firstSeenAt: timestamp(series.firstSeenAt),
    lastSeenAt: timestamp(series.lastSeenAt),
    trend: trendOf(series, window),
  };
}

/** Records a second in equal slices of whole slots, oldest first; the slot that has just begun is left out. */
function trendOf(series: VolumeSeries, { from, to }: Window): number[] {
  const slots = slotOf(to) - slotOf(from);
  const perSlice = Math.max(1, Math.ceil(slots / MAX_SLICES));
  const sliceMs = perSlice * SLOT_MS;
  const slices = Math.max(1, Math.floor(slots / perSlice));
  return Array.from({ length: slices }, (_, index) => {
    const start = from + index * sliceMs;
    return series.sum(start, start + sliceMs - 1).recordsIn / (sliceMs / 1000);
  });
}
