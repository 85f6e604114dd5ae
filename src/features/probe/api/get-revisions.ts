import { revisionEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const SHOWN = 100;

/** The latest revisions of a probe, newest first. */
export function revisionsQuery(probeId: string) {
  return queryOptions({
    queryKey: queryKeys.revisions(probeId),
    queryFn: async ({ signal }) => {
      const input = { params: { probeId }, query: { limit: SHOWN }, signal };
      return (await callApi(revisionEndpoints.listRevisions, input)).data.items;
    },
  });
}
