import { type NewStreamPrice, type StreamPrice, streamEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What a gigabyte costs in an environment. */
export function streamPriceQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.streamPrice(environment),
    queryFn: async ({ signal }) =>
      (await callApi(streamEndpoints.getStreamPrice, { params: { environment }, signal })).data,
  });
}

/** Sets the price, made from the one that was read. */
export function useSetStreamPrice({ environment, version }: Pick<StreamPrice, 'environment' | 'version'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewStreamPrice) =>
      (await callApi(streamEndpoints.setStreamPrice, { params: { environment }, body, ifMatch: version }))
        .data,
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.streamPrice(environment) }),
  });
}
