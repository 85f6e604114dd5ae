import type { Review } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Badge } from '../../../components/badge.tsx';
import { RatingLetters } from '../../../components/rating/rating-letters.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { ratedDimensions } from '../../../lib/risk.ts';
import { effectSentence } from '../model/effect-words.ts';
import { whyNotTogether } from '../model/why-not-together.ts';

interface TogetherRowProps {
  /** Undefined while it is loading. */
  readonly review: Review | undefined;
  readonly error: Error | null;
  /** How its approval went: null = it counts, a text = why it does not; undefined = it was not approved here. */
  readonly outcome: string | null | undefined;
  readonly onOpen: () => void;
}

/** One chosen request: what it does, and what becomes of it. */
export function TogetherRow({ review, error, outcome, onOpen }: TogetherRowProps) {
  if (error) return <li className="py-2 text-bad">{error.message}</li>;
  if (!review)
    return (
      <li>
        <SkeletonRows label="Loading the request" rows={1} />
      </li>
    );
  const obstacle = outcome === undefined ? whyNotTogether(review) : outcome;
  return (
    <li className="py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow truncate font-medium">{review.probeTitle}</span>
        <RatingLetters dimensions={ratedDimensions(review.risk)} />
        <Fate obstacle={obstacle} isOver={outcome !== undefined} />
      </div>
      {review.evidence && <p className="text-data">{effectSentence(review.evidence)}</p>}
      {obstacle !== null && (
        <p className="text-data text-muted">
          {obstacle}{' '}
          <Link
            to="/approvals/$reviewId"
            params={{ reviewId: review.id }}
            search={true}
            onClick={onOpen}
            className="text-accent underline underline-offset-2"
          >
            Open it
          </Link>
        </p>
      )}
    </li>
  );
}

interface FateProps {
  readonly obstacle: string | null;
  readonly isOver: boolean;
}

function Fate({ obstacle, isOver }: FateProps) {
  if (isOver)
    return (
      <Badge tone={obstacle === null ? 'good' : 'bad'}>
        {obstacle === null ? 'Approved' : 'Not approved'}
      </Badge>
    );
  return (
    <Badge tone={obstacle === null ? 'accent' : 'neutral'}>{obstacle === null ? 'Goes' : 'Stays'}</Badge>
  );
}
