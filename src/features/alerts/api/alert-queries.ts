import { type AlertWatch, alertEndpoints } from '@lookout/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { TimeRange } from '../../../lib/time-range.ts';

/** The server looks as often: what an alert reads is not told by events, only what becomes of it. */
const RENEWAL_MS = 10_000;
/** A moving range has a new key every few seconds: old ones need not stay. */
const GC_MS = 30_000;
const EVENTS_SHOWN = 50;

/** The alerts of an environment by their titles. */
export function alertsQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.alerts(environment),
    queryFn: async ({ signal }) =>
      (await callApi(alertEndpoints.listAlerts, { params: { environment }, signal })).data.items,
    refetchInterval: RENEWAL_MS,
  });
}

/** One alert. */
export function alertQuery(environment: string, alertId: string) {
  return queryOptions({
    queryKey: queryKeys.alert(alertId),
    queryFn: async ({ signal }) =>
      (await callApi(alertEndpoints.getAlert, { params: { environment, alertId }, signal })).data,
    refetchInterval: RENEWAL_MS,
  });
}

/** The newest entries in the history of an alert. */
export function alertEventsQuery(environment: string, alertId: string) {
  return queryOptions({
    queryKey: [...queryKeys.alert(alertId), 'events'],
    queryFn: async ({ signal }) => {
      const input = { params: { environment, alertId }, query: { limit: EVENTS_SHOWN }, signal };
      return (await callApi(alertEndpoints.listAlertEvents, input)).data;
    },
  });
}

/** What an alert saw in a range. `version`: what it is to see may have been changed since. */
export function alertCourseQuery(
  alert: { environment: string; id: string; version: number },
  range: TimeRange,
) {
  const { environment, id: alertId, version } = alert;
  const query = asQuery(range);
  return queryOptions({
    queryKey: [...queryKeys.alert(alertId), 'course', version, query],
    queryFn: async ({ signal }) =>
      (await callApi(alertEndpoints.getAlertCourse, { params: { environment, alertId }, query, signal }))
        .data,
    placeholderData: keepPreviousData,
    gcTime: GC_MS,
  });
}

/** What an alert that is not made yet would have seen. */
export function alertPreviewQuery(environment: string, watch: AlertWatch, range: TimeRange) {
  const body = { watch, ...asQuery(range) };
  return queryOptions({
    queryKey: ['alert-preview', environment, body],
    queryFn: async ({ signal }) =>
      (await callApi(alertEndpoints.previewAlert, { params: { environment }, body, signal })).data,
    placeholderData: keepPreviousData,
    gcTime: GC_MS,
  });
}

function asQuery({ fromMs, toMs }: TimeRange) {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
}
