import type { MetricSummary } from '@lookout/contract';
import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';

const SLICES = 30;

type SeriesAnswer = ReturnType<MockPlane['metricsOf']>['series'];

/** What the API offers about the metrics that probes produce. */
export function metricOperations({
  stores,
  metricsOf,
}: MockPlane): Pick<Operations, 'getProbeMetrics' | 'listMetrics'> {
  return {
    getProbeMetrics: ({ params, query }) => {
      const by = query.by === undefined ? undefined : [query.by].flat().filter((key) => key !== '');
      return metricsOf(stores.probes.get(params.probeId).id, query, { metric: query.metric, by });
    },
    listMetrics: ({ params: { environment }, query }) => {
      const metrics = stores.probes.list(environment).flatMap((probe): MetricSummary[] => {
        const { series } = metricsOf(probe.id, query);
        const plan = stores.revisions
          .of(probe.id)
          .find(({ number }) => number === probe.deployedRevision)?.plan;
        return [...Map.groupBy(series, ({ metric }) => metric)].map(([metric, of]) => ({
          ...{ probeId: probe.id, probeTitle: probe.document.title, metric },
          ...{ kind: of[0]!.kind, unit: of[0]!.unit },
          visualization: plan?.render?.visualization ?? null,
          ...courseOf(of, { from: Date.parse(query.from), to: Date.parse(query.to) }),
        }));
      });
      return { environment, ...query, metrics };
    },
  };
}

function courseOf(series: SeriesAnswer, { from, to }: { from: number; to: number }) {
  const trend = new Array<number | null>(SLICES).fill(null);
  const buckets = series.flatMap((one) => one.buckets);
  for (const [start, , sum] of buckets) {
    const slice = Math.min(SLICES - 1, Math.max(0, Math.floor(((start - from) / (to - from)) * SLICES)));
    trend[slice] = (trend[slice] ?? 0) + sum;
  }
  return {
    keys: [...new Set(series.flatMap(({ attributes }) => Object.keys(attributes)))].sort(),
    seriesCount: series.length,
    lastAt: new Date(Math.max(...buckets.map(([start]) => start))).toISOString(),
    trend,
  };
}
