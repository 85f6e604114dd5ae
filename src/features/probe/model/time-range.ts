import { DEFAULT_RANGE, type ProbeSearch, RANGES } from '../url.ts';

/** A stretch of time, in milliseconds since the epoch. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether it moves with the present. */
  readonly isLive: boolean;
}

/** The range that a link asks for; one that ends before it begins falls back to the default. */
export function rangeOf(search: ProbeSearch, nowMs: number): TimeRange {
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

function fixedRange({ from, to }: ProbeSearch): TimeRange | null {
  if (!from || !to) return null;
  const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
  return fromMs < toMs ? { fromMs, toMs, isLive: false } : null;
}
