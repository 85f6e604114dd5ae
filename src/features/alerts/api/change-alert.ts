import { type Alert, type AlertDocument, alertEndpoints } from '@lookout/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Makes an alert; given one, changes that, from the version that was on screen. */
export function useSaveAlert(environment: string, known?: Alert) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: AlertDocument) => {
      if (!known) return (await callApi(alertEndpoints.createAlert, { params: { environment }, body })).data;
      const params = { environment, alertId: known.id };
      return (await callApi(alertEndpoints.updateAlert, { params, body, ifMatch: known.version })).data;
    },
    onSuccess: (alert) => put(queries, alert),
  });
}

/** Switches an alert on or off; the switch follows at once, and goes back if it was refused. */
export function useSwitchAlert(alert: Alert) {
  const queries = useQueryClient();
  const { environment, id: alertId, version, document } = alert;
  const queryKey = queryKeys.alert(alertId);
  return useMutation({
    mutationFn: async (isEnabled: boolean) => {
      const input = { params: { environment, alertId }, body: { ...document, isEnabled }, ifMatch: version };
      return (await callApi(alertEndpoints.updateAlert, input)).data;
    },
    onMutate: (isEnabled) =>
      queries.setQueryData(queryKey, { ...alert, document: { ...document, isEnabled } }),
    onSuccess: (changed) => put(queries, changed),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Begins or ends being told of an alert. */
export function useFollowAlert({ environment, id: alertId }: Alert) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (isFollowed: boolean) => {
      const input = { params: { environment, alertId }, body: { isFollowed } };
      return (await callApi(alertEndpoints.followAlert, input)).data;
    },
    onSuccess: (alert) => put(queries, alert),
  });
}

export function useDeleteAlert({ environment, id: alertId, version }: Alert) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await callApi(alertEndpoints.deleteAlert, { params: { environment, alertId }, ifMatch: version });
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: queryKeys.alert(alertId) });
      return queries.invalidateQueries({ queryKey: queryKeys.alerts(environment) });
    },
  });
}

function put(queries: QueryClient, alert: Alert): void {
  queries.setQueryData(queryKeys.alert(alert.id), alert);
  void queries.invalidateQueries({ queryKey: queryKeys.alerts(alert.environment) });
}
