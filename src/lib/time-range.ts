import { RANGE_NAMES, type RangeName } from '@lookout/contract';
import { z } from '@lookout/contract/zod';

/** Ranges that end now, in seconds. */
const RANGES: Readonly<Record<RangeName, number>> = {
  '5m': 300,
  '15m': 900,
  '1h': 3600,
  '6h': 21_600,
  '24h': 86_400,
  '7d': 604_800,
  '30d': 2_592_000,
};
/** The ranges that end now, shortest first. */
export const LIVE_RANGES: readonly RangeName[] = RANGE_NAMES;
export const DEFAULT_RANGE: RangeName = '15m';

/** How an address carries a range: one that ends now; a fixed one by `from` and `to` goes before it. */
export const RangeSearch = z.object({
  range: z.enum(RANGE_NAMES).optional().catch(undefined),
  from: z.iso.datetime().optional().catch(undefined),
  to: z.iso.datetime().optional().catch(undefined),
});
export type RangeSearch = z.infer<typeof RangeSearch>;

/** A stretch of time, in milliseconds since the epoch. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether it moves with the present. */
  readonly isLive: boolean;
}

/** The range that a link asks for; one that ends before it begins falls back to the default. */
export function rangeOf(search: RangeSearch, nowMs: number): TimeRange {
  const fixed = fixedRange(search);
  if (fixed) return fixed;
  return { fromMs: nowMs - RANGES[search.range ?? DEFAULT_RANGE] * 1000, toMs: nowMs, isLive: true };
}

/** The same range on whole steps, so that a live range asks the server no more often than it gets new buckets. */
export function steppedRange({ fromMs, toMs, isLive }: TimeRange): TimeRange {
  const stepMs = Math.max(1000, (toMs - fromMs) / 300);
  const snap = (ms: number) => Math.ceil(ms / stepMs) * stepMs;
  return isLive ? { fromMs: snap(fromMs), toMs: snap(toMs), isLive } : { fromMs, toMs, isLive };
}

/** The stretch of the same length that ended where this one begins. */
export function rangeBefore({ fromMs, toMs }: TimeRange): TimeRange {
  return { fromMs: fromMs - (toMs - fromMs), toMs: fromMs, isLive: false };
}

/** A fixed range as an address carries it. */
export function fixedSearch(fromMs: number, toMs: number): RangeSearch {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), range: undefined };
}

function fixedRange({ from, to }: RangeSearch): TimeRange | null {
  if (!from || !to) return null;
  const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
  return fromMs < toMs ? { fromMs, toMs, isLive: false } : null;
}
