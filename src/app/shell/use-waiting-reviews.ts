import { queueEndpoints } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-keys.ts';

const MOST = 100;

/** How many reviews wait for the signed-in person; renewed by events, since it lies below the key of all reviews. */
export function useWaitingReviews(environment: string): number {
  const query = useQuery({
    queryKey: [...queryKeys.reviews(environment, 'waiting'), 'count'],
    queryFn: async ({ signal }) => {
      const input = { query: { environment, filter: 'waiting', limit: MOST } as const, signal };
      return (await callApi(queueEndpoints.listReviews, input)).data.items.length;
    },
  });
  return query.data ?? 0;
}
