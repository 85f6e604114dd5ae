import { metricEndpoints } from '@lookout/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-keys.ts';
import type { TimeRange } from './time-range.ts';

/** Which series are asked for; see the operation `getProbeMetrics`. */
export interface SeriesChoice {
  readonly metric?: string;
  /** Keys by which series are added up; none of them adds up all. Each series by itself when absent. */
  readonly by?: readonly string[] | undefined;
}

/** A moving range has a new key every few seconds: old ones need not stay. */
const GC_MS = 30_000;

/** The series that a probe produced in a range. While the next range loads, the last one stays on screen. */
export function probeMetricsQuery(probeId: string, range: TimeRange, { metric, by }: SeriesChoice = {}) {
  const keys = by?.length === 0 ? '' : by && [...by];
  const query = {
    ...asQuery(range),
    ...(metric !== undefined && { metric }),
    ...(keys !== undefined && { by: keys }),
  };
  return queryOptions({
    queryKey: [...queryKeys.probeMetrics(probeId), query],
    queryFn: async ({ signal }) =>
      (await callApi(metricEndpoints.getProbeMetrics, { params: { probeId }, query, signal })).data,
    placeholderData: keepPreviousData,
    gcTime: GC_MS,
  });
}

/** The metrics of an environment with their course over a range. */
export function metricsOverviewQuery(environment: string, range: TimeRange) {
  const query = asQuery(range);
  return queryOptions({
    queryKey: [...queryKeys.metrics(environment), query],
    queryFn: async ({ signal }) =>
      (await callApi(metricEndpoints.listMetrics, { params: { environment }, query, signal })).data,
    placeholderData: keepPreviousData,
    gcTime: GC_MS,
  });
}

function asQuery({ fromMs, toMs }: TimeRange) {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
}
