import { sessionEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-keys.ts';

/** Who is signed in. Fails with status 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: queryKeys.session(),
  queryFn: async ({ signal }) => (await callApi(sessionEndpoints.getSession, { signal })).data,
  staleTime: 5 * 60_000,
  retry: false,
});
