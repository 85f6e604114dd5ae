import { streamEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What the records of one Durable ID consist of. Not renewed while it is read: nothing jumps under the reader. */
export function streamFieldsQuery(environment: string, service: string, durableId: string) {
  return queryOptions({
    queryKey: queryKeys.streamFields(environment, service, durableId),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { service, durableId }, signal };
      return (await callApi(streamEndpoints.getStreamFields, input)).data;
    },
    staleTime: 10_000,
  });
}
