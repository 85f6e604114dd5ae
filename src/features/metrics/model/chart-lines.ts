import type { MetricStat, ProbeMetrics } from '@lookout/contract';
import type { ChartSeries } from '../../../components/charts/chart-series.ts';
import { metricLines } from '../../../lib/metric-series.ts';

type Answer = Pick<ProbeMetrics, 'series'>;

/** The lines of a chart; those of the time before lie under the present ones, moved later by `shiftMs`. */
export function chartLines(answer: Answer, stat: MetricStat, before?: { answer: Answer; shiftMs: number }) {
  const now: readonly ChartSeries[] = metricLines(answer, stat);
  const known = new Set(now.map(({ id }) => id));
  if (!before) return now;
  const echoes = metricLines(before.answer, stat)
    .filter(({ id }) => known.has(id))
    .map(
      ({ id, label, points }): ChartSeries => ({
        id: `${id} before`,
        label: `${label}, before`,
        points: points.map(([x, value]) => [x + before.shiftMs, value]),
        echoOf: id,
      }),
    );
  return [...now, ...echoes];
}
