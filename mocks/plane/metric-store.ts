import { METRIC_RESOLUTIONS, type MetricBucket, type MetricSeries } from '@lookout/contract';
import type { MetricPoint } from '@lookout/engine';

const MAX_BUCKETS = 900;
const MAX_SERIES = 40;
const MAX_SECONDS_KEPT = 7200;

/** Which metric is asked for, and the keys by which its series are added up; each by itself without them. */
export interface Grouping {
  readonly metric?: string | undefined;
  readonly by?: readonly string[] | undefined;
}

interface StoredSeries {
  readonly head: Omit<MetricSeries, 'buckets'>;
  /** Buckets of one second, by their start in milliseconds, oldest first. */
  readonly seconds: Map<number, MetricBucket>;
}

/** Answers at the finest resolution that keeps a range within a few hundred buckets. */
function resolutionFor(fromMs: number, toMs: number): number {
  const fits = METRIC_RESOLUTIONS.find((seconds) => (toMs - fromMs) / 1000 / seconds <= MAX_BUCKETS);
  return fits ?? METRIC_RESOLUTIONS[METRIC_RESOLUTIONS.length - 1]!;
}

/** The metric points of every probe, second by second. */
export class MetricStore {
  readonly #series = new Map<string, Map<string, StoredSeries>>();

  add(points: readonly MetricPoint[]): void {
    for (const point of points) addTo(this.#seriesOf(point).seconds, point);
  }

  query(probeId: string, { fromMs, toMs }: { fromMs: number; toMs: number }, { metric, by }: Grouping) {
    const resolution = resolutionFor(fromMs, toMs);
    const known = [...(this.#series.get(probeId)?.values() ?? [])];
    const wanted = known.filter(({ head }) => metric === undefined || head.metric === metric);
    const groups = Map.groupBy(wanted, ({ head }) => JSON.stringify([head.metric, keysOf(head, by)]));
    const all = [...groups.values()].map((group) => ({
      ...group[0]!.head,
      attributes: keysOf(group[0]!.head, by),
      buckets: rollUp(
        group
          .flatMap(({ seconds }) => [...seconds.values()])
          .filter(([start]) => start >= fromMs && start < toMs),
        resolution,
      ),
    }));
    const series = all.filter(({ buckets }) => buckets.length > 0);
    return { resolution, series: series.slice(0, MAX_SERIES), isTruncated: series.length > MAX_SERIES };
  }

  #seriesOf(point: MetricPoint): StoredSeries {
    const ofProbe = this.#series.get(point.probeId) ?? new Map<string, StoredSeries>();
    this.#series.set(point.probeId, ofProbe);
    const attributes = Object.fromEntries(
      Object.entries(point.attributes)
        .filter(([key]) => !key.startsWith('lookout.'))
        .map(([key, value]) => [key, String(value)]),
    );
    const key = JSON.stringify([point.metric, attributes]);
    const head = { metric: point.metric, kind: point.kind, unit: point.unit, attributes };
    const series = ofProbe.get(key) ?? { head, seconds: new Map() };
    ofProbe.set(key, series);
    return series;
  }
}

function keysOf({ attributes }: StoredSeries['head'], by: readonly string[] | undefined) {
  return by ? Object.fromEntries(by.map((key) => [key, attributes[key] ?? ''])) : attributes;
}

function addTo(seconds: Map<number, MetricBucket>, { start, value }: MetricPoint): void {
  const second = Math.floor(start.ms / 1000) * 1000;
  const known = seconds.get(second);
  seconds.set(
    second,
    known ? join(known, [second, 1, value, value, value, value]) : [second, 1, value, value, value, value],
  );
  const oldest = seconds.keys().next().value;
  if (seconds.size > MAX_SECONDS_KEPT && oldest !== undefined) seconds.delete(oldest);
}

function join(left: MetricBucket, right: MetricBucket): MetricBucket {
  const [start, count, sum, min, max] = left;
  return [
    start,
    count + right[1],
    sum + right[2],
    Math.min(min, right[3]),
    Math.max(max, right[4]),
    right[5],
  ];
}

function rollUp(buckets: readonly MetricBucket[], resolution: number): MetricBucket[] {
  const width = resolution * 1000;
  const rolled = new Map<number, MetricBucket>();
  for (const bucket of buckets) {
    const start = Math.floor(bucket[0] / width) * width;
    const known = rolled.get(start);
    rolled.set(
      start,
      known ? join(known, bucket) : [start, ...(bucket.slice(1) as [number, number, number, number, number])],
    );
  }
  return [...rolled.values()].sort((left, right) => left[0] - right[0]);
}
