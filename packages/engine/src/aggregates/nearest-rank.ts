/** The place of a percentile among sorted values, by the nearest-rank method. */
export function rankOf(percent: number, count: number): number {
  return Math.max(0, Math.min(count, Math.ceil((percent / 100) * count)) - 1);
}
