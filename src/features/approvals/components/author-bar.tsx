import type { Review } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { toast } from '../../../components/toast.ts';
import { useWithdrawReview } from '../api/change-review.ts';
import { FailedDecision } from './failed-decision.tsx';

/** What an author may do with an own request: take it back while it is under way. */
export function AuthorBar({ review }: { readonly review: Review }) {
  const { mutate, isPending, error, reset } = useWithdrawReview();
  if (review.state !== 'open' && review.state !== 'approved') return null;
  return (
    <>
      <Button
        isPending={isPending}
        onClick={() => mutate(review, { onSuccess: () => toast({ title: 'The request is withdrawn' }) })}
      >
        Withdraw
      </Button>
      {error && <FailedDecision review={review} error={error} onReload={reset} />}
    </>
  );
}
