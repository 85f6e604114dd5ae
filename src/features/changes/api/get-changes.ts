import { environmentEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const SHOWN = 12;

/** What happened lately to the probes of an environment, newest first. Kept current by the event stream. */
export function changesQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.environmentEvents(environment),
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { limit: SHOWN }, signal };
      return (await callApi(environmentEndpoints.listEnvironmentEvents, input)).data.items;
    },
  });
}
