import { environmentEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-keys.ts';

/** The shortest window that the overview offers: only its pipe is of interest here. */
const WINDOW_SECONDS = 10;

/** The pipe of an environment. Fetched once; after that the event stream renews it every second. */
export function pipeQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.pipe(environment),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { window: WINDOW_SECONDS }, signal };
      return (await callApi(environmentEndpoints.getStreams, input)).data.pipe;
    },
  });
}
