import type { Review } from '@lookout/contract';
import { useHasRight, useSession } from '../../../lib/use-session.ts';
import { AuthorBar } from './author-bar.tsx';
import { ReviewerBar } from './reviewer-bar.tsx';
import { RollOutButton } from './roll-out-button.tsx';

/** Always in view: decide, or read why not. The author may take the request back instead. */
export function DecisionBar({ review }: { readonly review: Review }) {
  const { account } = useSession();
  const mayRollOut = useHasRight('roll-out');
  // Of an approved request the badge says enough; the bar is for what comes next.
  const reason = review.state === 'approved' ? null : review.cannotDecideBecause;
  const isAuthor = review.author.id === account.id;
  return (
    <section
      aria-label="Decision"
      className="flex flex-wrap items-center gap-2 border-t bg-surface px-3 py-2"
    >
      {review.state === 'approved' && <RollOutButton review={review} isAllowed={mayRollOut} />}
      {isAuthor && <AuthorBar review={review} />}
      {!isAuthor && review.state === 'open' && <ReviewerBar review={review} />}
      {reason !== null && <p className="min-w-0 text-muted">{reason}</p>}
    </section>
  );
}
