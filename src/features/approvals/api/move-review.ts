import { type Review, reviewEndpoints } from '@lookout/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface Emergency {
  readonly review: Review;
  readonly reason: string;
  readonly hours: number;
}

/** Sets the approvals of a request aside, for some hours. */
export function useBreakGlass() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ review, ...body }: Emergency) => {
      const input = { params: { reviewId: review.id }, body, ifMatch: review.version };
      return (await callApi(reviewEndpoints.breakGlass, input)).data;
    },
    onSuccess: (review) => show(queries, review),
  });
}

/** Asks somebody by name to decide; null = anyone again. */
export function useHandOver() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({
      review,
      personId,
    }: {
      readonly review: Review;
      readonly personId: string | null;
    }) => {
      const input = { params: { reviewId: review.id }, body: { personId }, ifMatch: review.version };
      return (await callApi(reviewEndpoints.handOverReview, input)).data;
    },
    onSuccess: (review) => show(queries, review),
  });
}

/** Carries a stale revision over to what runs now; answers with the request that follows it. */
export function useRebase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({
      review,
      prefer,
    }: {
      readonly review: Review;
      readonly prefer: 'proposed' | 'live';
    }) => {
      const input = { params: { reviewId: review.id }, body: { prefer }, ifMatch: review.version };
      return (await callApi(reviewEndpoints.rebaseReview, input)).data;
    },
    onSuccess: (review) => show(queries, review),
  });
}

function show(queries: QueryClient, review: Review): void {
  queries.setQueryData(queryKeys.review(review.id), review);
  void queries.invalidateQueries({ queryKey: queryKeys.reviews() });
}
