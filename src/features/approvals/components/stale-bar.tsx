import type { Review } from '@lookout/contract';
import { mergeDocuments } from '@lookout/governance';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { useRebase } from '../api/move-review.ts';
import { FailedDecision } from './failed-decision.tsx';

/** What runs has changed: carry the revision over to it, and say whose value holds where both changed the same. */
export function StaleBar({ review }: { readonly review: Review }) {
  const navigate = useNavigate();
  const { mutate, isPending, error, reset } = useRebase();
  const conflicts = conflictsOf(review);
  const carry = (prefer: 'proposed' | 'live') =>
    mutate(
      { review, prefer },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: '/approvals/$reviewId', params: { reviewId: id }, search: true }),
      },
    );
  return (
    <>
      <Button variant="primary" isPending={isPending} onClick={() => carry('proposed')}>
        {conflicts.length === 0 ? 'Carry over to what runs now' : 'Carry over, mine where both changed'}
      </Button>
      {conflicts.length > 0 && (
        <Button isPending={isPending} onClick={() => carry('live')}>
          Carry over, what runs where both changed
        </Button>
      )}
      {conflicts.length > 0 && <p className="text-muted">Both changed: {conflicts.join(', ')}.</p>}
      {error && <FailedDecision review={review} error={error} onReload={reset} />}
    </>
  );
}

function conflictsOf({ revisionDetail, baseRevision, liveRevision }: Review): readonly string[] {
  if (!liveRevision) return [];
  const [base, live] = [baseRevision?.document ?? null, liveRevision.document];
  return mergeDocuments({ base, live, proposed: revisionDetail.document, prefer: 'proposed' }).conflicts;
}
