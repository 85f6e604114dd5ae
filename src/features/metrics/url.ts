import { CHART_KINDS, METRIC_STATS } from '@lookout/contract';
import { z } from '@lookout/contract/zod';
import { RangeSearch } from '../../lib/time-range.ts';

const text = z.string().optional().catch(undefined);

/** What a link to the list of metrics carries. */
export const MetricsSearch = RangeSearch.extend({
  q: text,
  /** A column of the table; a minus before it means descending. */
  sort: text,
});
export type MetricsSearch = z.infer<typeof MetricsSearch>;

/** What a link to one metric carries. Absent values mean what suits the metric. */
export const MetricSearch = RangeSearch.extend({
  metric: text,
  /** Keys by which series are added up; an empty list adds up all. */
  by: z.array(z.string()).max(16).optional().catch(undefined),
  chart: z.enum(CHART_KINDS).optional().catch(undefined),
  stat: z.enum(METRIC_STATS).optional().catch(undefined),
  /** Whether the time before is drawn beside it. */
  compare: z.literal(true).optional().catch(undefined),
});
export type MetricSearch = z.infer<typeof MetricSearch>;
