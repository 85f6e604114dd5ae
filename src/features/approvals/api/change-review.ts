import { type Review, reviewEndpoints, type Verdict } from '@lookout/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface Decided {
  readonly review: Review;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Decides a request, for exactly the content that was looked at. */
export function useDecideReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ review, verdict, reason }: Decided) => {
      const body = { verdict, reason, approvalHash: review.approvalHash };
      const input = { params: { reviewId: review.id }, body, ifMatch: review.version };
      return (await callApi(reviewEndpoints.decideReview, input)).data;
    },
    onSuccess: (review) => show(queries, review),
  });
}

/** Takes a submission back. */
export function useWithdrawReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (review: Review) =>
      (
        await callApi(reviewEndpoints.withdrawReview, {
          params: { reviewId: review.id },
          ifMatch: review.version,
        })
      ).data,
    onSuccess: (review) => show(queries, review),
  });
}

interface Remark {
  readonly reviewId: string;
  readonly text: string;
  /** The line of the query that it is about; absent = the whole. */
  readonly line?: number;
  /** The comment that begins the thread that it answers. */
  readonly replyTo?: string;
}

/** Settles the thread that a comment begins, or takes it up again. */
export function useResolveThread() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ isResolved, version, ...params }: Resolution) =>
      (await callApi(reviewEndpoints.resolveThread, { params, body: { isResolved }, ifMatch: version })).data,
    onSuccess: (review) => show(queries, review),
  });
}

interface Resolution {
  readonly reviewId: string;
  readonly version: number;
  readonly commentId: string;
  readonly isResolved: boolean;
}

/** Adds to the discussion. */
export function useCommentOnReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ reviewId, ...body }: Remark) =>
      (await callApi(reviewEndpoints.commentOnReview, { params: { reviewId }, body })).data,
    onSuccess: (review) => show(queries, review),
  });
}

function show(queries: QueryClient, review: Review): void {
  queries.setQueryData(queryKeys.review(review.id), review);
  void queries.invalidateQueries({ queryKey: queryKeys.reviews() });
}
