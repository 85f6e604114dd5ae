import type { Review } from '@lookout/contract';
import { useMutation } from '@tanstack/react-query';
import { useDecideReview } from './change-review.ts';

/** How the approval of each request went, by its id: null = it counts, a text = why it does not. */
export type ApprovalOutcomes = ReadonlyMap<string, string | null>;

/** Approves several requests one after the other. One that fails does not hold up the rest. */
export function useApproveTogether() {
  const { mutateAsync: decide } = useDecideReview();
  return useMutation({
    mutationFn: async (reviews: readonly Review[]): Promise<ApprovalOutcomes> => {
      const outcomes = new Map<string, string | null>();
      for (const review of reviews) {
        const failure = await decide({ review, verdict: 'approve', reason: '' }).then(() => null, messageOf);
        outcomes.set(review.id, failure);
      }
      return outcomes;
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
