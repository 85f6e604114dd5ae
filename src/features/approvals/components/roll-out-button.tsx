import type { Review } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { toastError } from '../../../components/toast.ts';
import { probeQuery } from '../../../lib/probe-queries.ts';
import { stateDetail } from '../../../lib/probe-state.ts';
import { useRollOutReview } from '../api/roll-out-review.ts';

/** Rolls out what is approved; afterwards says how far the processors have come. */
export function RollOutButton({
  review,
  isAllowed,
}: {
  readonly review: Review;
  readonly isAllowed: boolean;
}) {
  const { data: probe } = useQuery(probeQuery(review.probeId));
  const { mutate, isPending } = useRollOutReview();
  if (probe?.deployedRevision === review.revision) {
    return (
      <p role="status" className="text-good">
        Rolled out: {stateDetail(probe.state)}
      </p>
    );
  }
  return (
    <Button
      variant="primary"
      disabled={!isAllowed}
      isPending={isPending}
      onClick={() => mutate(review, { onError: (error) => toastError('It was not rolled out', error) })}
    >
      Roll out
    </Button>
  );
}
