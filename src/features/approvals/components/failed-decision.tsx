import type { Review } from '@lookout/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { ApiError } from '../../../lib/api-error.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface FailedDecisionProps {
  readonly review: Review;
  readonly error: Error;
  readonly onReload: () => void;
}

/** A decision that did not count: what happened, and a way to see the request as it is now. */
export function FailedDecision({ review, error, onReload }: FailedDecisionProps) {
  const queries = useQueryClient();
  const isOutdated = error instanceof ApiError && (error.isStale || error.status === 409);
  const reload = () => {
    onReload();
    void queries.invalidateQueries({ queryKey: queryKeys.review(review.id) });
    void queries.invalidateQueries({ queryKey: queryKeys.reviews() });
  };
  return (
    <div role="alert" className="flex w-full flex-wrap items-center gap-2 text-bad">
      <span>{isOutdated ? `Your decision did not count. ${error.message}` : error.message}</span>
      {isOutdated && (
        <Button size="sm" onClick={reload}>
          Reload the request
        </Button>
      )}
    </div>
  );
}
