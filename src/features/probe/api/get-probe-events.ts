import { probeEndpoints } from '@lookout/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const PAGE_SIZE = 50;

/** Who did what to a probe, newest first, page by page. */
export function probeEventsQuery(probeId: string) {
  return infiniteQueryOptions({
    queryKey: queryKeys.probeEvents(probeId),
    queryFn: async ({ signal, pageParam }) => {
      const query = { limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return (await callApi(probeEndpoints.listProbeEvents, { params: { probeId }, query, signal })).data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
