import { environmentEndpoints } from '@lookout/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-keys.ts';

const RENEWAL_MILLISECONDS = 3000;

/** Volume by Durable ID over the last `window` seconds, renewed while it is watched. */
export function streamsQuery(environment: string, window: number) {
  return queryOptions({
    queryKey: queryKeys.streams(environment, window),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { window }, signal };
      return (await callApi(environmentEndpoints.getStreams, input)).data;
    },
    refetchInterval: RENEWAL_MILLISECONDS,
    placeholderData: keepPreviousData,
  });
}
