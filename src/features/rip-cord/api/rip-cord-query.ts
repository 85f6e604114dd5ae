import { environmentEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { keeping, newestRipCord } from '../../../lib/newest.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Whether everything dynamic is off, and who confirmed it. Kept current by the event stream. */
export function ripCordQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.ripCord(environment),
    queryFn: async ({ signal }) =>
      (await callApi(environmentEndpoints.getRipCord, { params: { environment }, signal })).data,
    structuralSharing: keeping(newestRipCord),
  });
}
