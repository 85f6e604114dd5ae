import type { Comment, Review } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { toastError } from '../../../components/toast.ts';
import { useResolveThread } from '../api/change-review.ts';

interface ThreadStateProps {
  readonly review: Review;
  readonly comment: Comment;
}

/** Whether what a comment began is settled and by whom, with the way to change it. */
export function ThreadState({ review, comment }: ThreadStateProps) {
  const { mutate, isPending } = useResolveThread();
  const { id: commentId, resolvedBy } = comment;
  const isResolved = resolvedBy === null;
  const change = () =>
    mutate(
      { reviewId: review.id, version: review.version, commentId, isResolved },
      { onError: (error) => toastError('The thread stays as it was', error) },
    );
  return (
    <p className="mt-1 flex items-center gap-2 text-data text-muted">
      {resolvedBy && `Settled by ${resolvedBy.name}`}
      <Button size="sm" variant="ghost" isPending={isPending} onClick={change}>
        {isResolved ? 'Settle' : 'Take up again'}
      </Button>
    </p>
  );
}
