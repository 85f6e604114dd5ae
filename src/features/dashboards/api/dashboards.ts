import { type Dashboard, type DashboardDocument, dashboardEndpoints } from '@lookout/contract';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Others arrange too. */
const RENEWAL_MILLISECONDS = 30_000;

/** The dashboards of an environment by their titles. */
export function dashboardsQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.dashboards(environment),
    queryFn: async ({ signal }) =>
      (await callApi(dashboardEndpoints.listDashboards, { params: { environment }, signal })).data.items,
    refetchInterval: RENEWAL_MILLISECONDS,
  });
}

/** One dashboard. */
export function dashboardQuery(environment: string, dashboardId: string) {
  return queryOptions({
    queryKey: queryKeys.dashboard(environment, dashboardId),
    queryFn: async ({ signal }) =>
      (await callApi(dashboardEndpoints.getDashboard, { params: { environment, dashboardId }, signal })).data,
    refetchInterval: RENEWAL_MILLISECONDS,
  });
}

export function useCreateDashboard(environment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: DashboardDocument) =>
      (await callApi(dashboardEndpoints.createDashboard, { params: { environment }, body })).data,
    onSuccess: (dashboard) => put(queries, dashboard),
  });
}

/** Changes a dashboard; the screen follows at once. Changes go one after the other, each from what the last one left. */
export function useChangeDashboard(environment: string, dashboardId: string) {
  const queries = useQueryClient();
  const { queryKey } = dashboardQuery(environment, dashboardId);
  return useMutation({
    scope: { id: dashboardId },
    mutationFn: async (change: (document: DashboardDocument) => DashboardDocument) => {
      const params = { environment, dashboardId };
      const { data: before } = await callApi(dashboardEndpoints.getDashboard, { params });
      const body = change(before.document);
      return (await callApi(dashboardEndpoints.updateDashboard, { params, body, ifMatch: before.version }))
        .data;
    },
    onMutate: (change) => {
      queries.setQueryData(queryKey, (shown) => shown && { ...shown, document: change(shown.document) });
    },
    onSuccess: (dashboard) => put(queries, dashboard),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

export function useDeleteDashboard({ environment, id, version }: Dashboard) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const params = { environment, dashboardId: id };
      await callApi(dashboardEndpoints.deleteDashboard, { params, ifMatch: version });
    },
    onSuccess: () => {
      queries.removeQueries({ queryKey: queryKeys.dashboard(environment, id) });
      return queries.invalidateQueries({ queryKey: queryKeys.dashboards(environment) });
    },
  });
}

function put(queries: QueryClient, dashboard: Dashboard): void {
  const { environment, id } = dashboard;
  queries.setQueryData(dashboardQuery(environment, id).queryKey, dashboard);
  void queries.invalidateQueries({ queryKey: queryKeys.dashboards(environment) });
}
