import { queueEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import type { ReviewFilter } from '../url.ts';

const SHOWN = 200;

/** The requests of an environment, oldest first. */
export function reviewsQuery(environment: string, filter: ReviewFilter) {
  return queryOptions({
    queryKey: queryKeys.reviews(environment, filter),
    queryFn: async ({ signal }) => {
      const query = { environment, filter, limit: SHOWN };
      return (await callApi(queueEndpoints.listReviews, { query, signal })).data;
    },
  });
}
