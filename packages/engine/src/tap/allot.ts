/**
 * Shares `total` samples among strata: each gets one, the rest goes by the square root of their sizes, so that
 * frequent lines are seen more often and rare ones are never crowded out. No stratum gets more than it has.
 * More than `total` are given when there are more strata than that: a stratum without a sample could not be weighted.
 */
export function allot(sizes: readonly number[], total: number): number[] {
  const smallestFirst = sizes.map((_, index) => index).sort((a, b) => sizes[a]! - sizes[b]!);
  const shares = sizes.map(() => 0);
  let left = Math.max(total, sizes.length) - sizes.length;
  let weightLeft = sizes.reduce((sum, size) => sum + Math.sqrt(size), 0);
  // From the smallest up: what a small stratum cannot use is there for the larger ones.
  for (const index of smallestFirst) {
    const weight = Math.sqrt(sizes[index]!);
    const extra =
      weightLeft === 0 ? 0 : Math.min(sizes[index]! - 1, Math.floor((left * weight) / weightLeft));
    shares[index] = 1 + extra;
    left -= extra;
    weightLeft -= weight;
  }
  return shares;
}
