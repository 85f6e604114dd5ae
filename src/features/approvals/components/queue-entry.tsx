import type { ReviewSummary } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Checkbox } from '../../../components/checkbox.tsx';
import { RatingLetters } from '../../../components/rating/rating-letters.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { cn } from '../../../lib/class-names.ts';
import { ratedDimensions } from '../../../lib/risk.ts';
import { ReviewBadge } from './review-badge.tsx';

interface QueueEntryProps {
  readonly review: ReviewSummary;
  /** Whether it is the one that is shown. */
  readonly isShown: boolean;
  /** Whether it is chosen beside others; absent where nothing is done with several. */
  readonly isPicked?: boolean;
  readonly onPick?: (isPicked: boolean) => void;
}

/** One request of the queue, with a link to it. */
export function QueueEntry({ review, isShown, isPicked, onPick }: QueueEntryProps) {
  return (
    <li className={cn('flex', isShown ? 'bg-selected' : 'hover:bg-hover')}>
      {onPick && (
        <span className="pt-2.5 pl-3">
          <Checkbox label={`Choose ${review.probeTitle}`} isChecked={isPicked ?? false} onCheck={onPick} />
        </span>
      )}
      <Link
        to="/approvals/$reviewId"
        params={{ reviewId: review.id }}
        search={true}
        aria-current={isShown ? 'true' : undefined}
        className="block min-w-0 grow px-3 py-2 outline-offset-[-2px]"
      >
        <span className="flex items-center justify-between gap-2">
          <span className="truncate font-medium">{review.probeTitle}</span>
          <ReviewBadge state={review.state} />
        </span>
        <span className="mt-0.5 flex justify-between gap-2 text-data text-muted">
          <span className="truncate">
            {review.author.name}, revision {review.revision}
          </span>
          <RatingLetters dimensions={ratedDimensions(review.risk)} />
          <TimeText at={review.createdAt} className="shrink-0" />
        </span>
      </Link>
    </li>
  );
}
