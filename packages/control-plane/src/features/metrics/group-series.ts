import type { MetricBucket, MetricSeries } from '@lookout/contract';

/**
 * The series that agree in the given keys, added up bucket by bucket; those of the most points first. A series without
 * one of the keys has it as `''`. Different metrics are never added.
 */
export function groupSeries(series: readonly MetricSeries[], keys: readonly string[]): MetricSeries[] {
  const groups = new Map<string, MetricSeries[]>();
  for (const one of series) {
    const id = JSON.stringify([one.metric, ...keys.map((key) => one.attributes[key] ?? '')]);
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups.values()].map((group) => joined(group, keys)).sort((a, b) => points(b) - points(a));
}

function joined(group: readonly MetricSeries[], keys: readonly string[]): MetricSeries {
  const first = group[0]!;
  const attributes = Object.fromEntries(keys.map((key) => [key, first.attributes[key] ?? '']));
  const buckets = new Map<number, MetricBucket>();
  for (const bucket of group.flatMap((one) => one.buckets)) {
    const known = buckets.get(bucket[0]);
    buckets.set(bucket[0], known ? together(known, bucket) : bucket);
  }
  return { ...first, attributes, buckets: [...buckets.values()].sort((a, b) => a[0] - b[0]) };
}

/** Two buckets of one start. Their last values come from different series: the later of the two read stands for both. */
function together(a: MetricBucket, b: MetricBucket): MetricBucket {
  const [start, count, sum, min, max] = a;
  return [start, count + b[1], sum + b[2], Math.min(min, b[3]), Math.max(max, b[4]), b[5]];
}

function points({ buckets }: MetricSeries): number {
  return buckets.reduce((sum, [, count]) => sum + count, 0);
}
