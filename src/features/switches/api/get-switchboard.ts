import { rolloutEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The switches of an environment's services and themes. Kept current by the event stream. */
export function switchboardQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.switchboard(environment),
    queryFn: async ({ signal }) =>
      (await callApi(rolloutEndpoints.getSwitchboard, { params: { environment }, signal })).data,
  });
}
