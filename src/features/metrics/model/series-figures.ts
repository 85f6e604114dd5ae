import type { MetricStat, ProbeMetrics } from '@lookout/contract';
import { bucketValue, metricLines, seriesId, wholeOf } from '../../../lib/metric-series.ts';

/** What a series came to over a whole range. */
export interface SeriesFigures {
  readonly id: string;
  readonly label: string;
  /** The statistic that the view shows, over the whole range. */
  readonly value: number;
  readonly average: number;
  readonly lowest: number;
  readonly highest: number;
  readonly last: number;
  /** How much more `value` is than in the time before, as a share of it; null when there was nothing, or nobody asked. */
  readonly change: number | null;
}

type Answer = Pick<ProbeMetrics, 'series'>;

/** The figures of every series, the greatest value first. `before`: the same series in the time before. */
export function seriesFigures(answer: Answer, stat: MetricStat, before?: Answer): SeriesFigures[] {
  const earlier = new Map(before?.series.map((one) => [seriesId(one), wholeOf(one)]));
  const lines = metricLines(answer);
  const figures = answer.series.flatMap((one, index): SeriesFigures[] => {
    const whole = wholeOf(one);
    if (!whole) return [];
    const value = bucketValue(whole, stat);
    const old = earlier.get(seriesId(one));
    return [
      {
        id: seriesId(one),
        label: lines[index]?.label ?? one.metric,
        value,
        average: bucketValue(whole, 'average'),
        lowest: bucketValue(whole, 'lowest'),
        highest: bucketValue(whole, 'highest'),
        last: bucketValue(whole, 'last'),
        change: old ? shareOfChange(value, bucketValue(old, stat)) : null,
      },
    ];
  });
  return figures.sort((left, right) => right.value - left.value);
}

function shareOfChange(now: number, before: number): number | null {
  return before === 0 ? null : (now - before) / Math.abs(before);
}
