import { sessionEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What the sign-in page offers. */
export const signInOptionsQuery = queryOptions({
  queryKey: queryKeys.signInOptions(),
  queryFn: async ({ signal }) => (await callApi(sessionEndpoints.getSignInOptions, { signal })).data,
});
