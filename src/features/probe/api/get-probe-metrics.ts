import { metricEndpoints } from '@lookout/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { TimeRange } from '../model/time-range.ts';

/** The series that a probe produced in a range. While the next range loads, the last one stays on screen. */
export function probeMetricsQuery(probeId: string, { fromMs, toMs }: TimeRange) {
  const range = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
  return queryOptions({
    queryKey: [...queryKeys.probeMetrics(probeId), range.from, range.to],
    queryFn: async ({ signal }) =>
      (await callApi(metricEndpoints.getProbeMetrics, { params: { probeId }, query: range, signal })).data,
    placeholderData: keepPreviousData,
    // A moving range has a new key every few seconds: old ones need not stay.
    gcTime: 30_000,
  });
}
