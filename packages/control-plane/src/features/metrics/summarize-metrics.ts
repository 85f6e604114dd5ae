import type { MetricSummary } from '@lookout/contract';
import { timestamp } from '../../lib/clock.ts';
import type { ChartedProbe } from '../../ports.ts';
import type { MetricCourse, SeriesHead } from './metric-store.ts';

/** Points of the small drawing beside each metric. */
const SLICES = 30;

interface Overview {
  readonly probes: readonly ChartedProbe[];
  readonly heads: readonly SeriesHead[];
  readonly courses: readonly MetricCourse[];
  readonly range: { readonly from: number; readonly to: number };
}

/** One line for each metric, in the order of the titles of its probes and then of its own name. */
export function summarizeMetrics({ probes, heads, courses, range }: Overview): MetricSummary[] {
  const probeOf = new Map(probes.map((probe) => [probe.id, probe]));
  const headsOf = Map.groupBy(heads, keyOf);
  const coursesOf = Map.groupBy(courses, keyOf);
  const summaries = [...headsOf].flatMap(([key, series]): MetricSummary[] => {
    const { probeId, metric, kind, unit } = series[0]!;
    const probe = probeOf.get(probeId);
    if (!probe) return [];
    return [
      {
        ...{ probeId, metric, kind, unit },
        probeTitle: probe.title,
        visualization: probe.visualization,
        keys: [...new Set(series.flatMap(({ keys }) => keys))].sort(),
        seriesCount: series.length,
        lastAt: timestamp(Math.max(...series.map(({ last }) => last))),
        trend: trendOf(coursesOf.get(key) ?? [], kind, range),
      },
    ];
  });
  return summaries.sort(
    (a, b) => a.probeTitle.localeCompare(b.probeTitle) || a.metric.localeCompare(b.metric),
  );
}

function keyOf({ probeId, metric }: { probeId: string; metric: string }): string {
  return `${probeId} ${metric}`;
}

function trendOf(
  courses: readonly MetricCourse[],
  kind: MetricSummary['kind'],
  { from, to }: Overview['range'],
): (number | null)[] {
  const slices = Array.from({ length: SLICES }, () => ({ count: 0, sum: 0 }));
  for (const { start, count, sum } of courses) {
    const slice = slices[Math.floor(((start - from) / (to - from)) * SLICES)];
    if (!slice) continue;
    slice.count += count;
    slice.sum += sum;
  }
  return slices.map(({ count, sum }) => {
    if (count === 0) return null;
    return kind === 'sum' ? sum : sum / count;
  });
}
