import { type NewSourceLinks, type SourceLinks, sourceEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Where in the source a line of code is. */
export function sourcePlaceQuery(environment: string, service: string, durableId: string) {
  return queryOptions({
    queryKey: queryKeys.sourcePlace(environment, service, durableId),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { service, durableId }, signal };
      return (await callApi(sourceEndpoints.getSourcePlace, input)).data;
    },
  });
}

/** Where the source of the services of an environment is shown. */
export function sourceLinksQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.sourceLinks(environment),
    queryFn: async ({ signal }) =>
      (await callApi(sourceEndpoints.getSourceLinks, { params: { environment }, signal })).data,
  });
}

/** Sets where source is shown, made from what was read. */
export function useSetSourceLinks({ environment, version }: Pick<SourceLinks, 'environment' | 'version'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewSourceLinks) =>
      (await callApi(sourceEndpoints.setSourceLinks, { params: { environment }, body, ifMatch: version }))
        .data,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.sourceLinks(environment) }),
        queries.invalidateQueries({ queryKey: queryKeys.sourcePlace(environment) }),
      ]),
  });
}
