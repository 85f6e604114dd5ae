import type { Review } from '@lookout/contract';
import { TimeText } from '../../../components/time-text.tsx';
import { useHasRight, useSession } from '../../../lib/use-session.ts';
import { standingWords } from '../model/standing-words.ts';
import { AuthorBar } from './author-bar.tsx';
import { BreakGlassButton } from './break-glass-button.tsx';
import { HandOverMenu } from './hand-over-menu.tsx';
import { ReviewerBar } from './reviewer-bar.tsx';
import { RollOutButton } from './roll-out-button.tsx';
import { StaleBar } from './stale-bar.tsx';

/** Always in view: decide, or read why not. The author may take the request back instead. */
export function DecisionBar({ review }: { readonly review: Review }) {
  const { account } = useSession();
  const mayRollOut = useHasRight('roll-out');
  const mayAuthor = useHasRight('author');
  const { state } = review;
  const isAuthor = review.author.id === account.id;
  return (
    <section
      aria-label="Decision"
      className="flex flex-wrap items-center gap-2 border-t bg-surface px-3 py-2"
    >
      {(state === 'approved' || state === 'forced') && (
        <RollOutButton review={review} isAllowed={mayRollOut} />
      )}
      {isAuthor && <AuthorBar review={review} />}
      {!isAuthor && state === 'open' && <ReviewerBar review={review} />}
      {state === 'stale' && mayAuthor && <StaleBar review={review} />}
      {state === 'open' && <OpenTools review={review} />}
      <Standing review={review} />
    </section>
  );
}

/** What else can be done about a request that waits. */
function OpenTools({ review }: { readonly review: Review }) {
  const mayBreakGlass = useHasRight('break-glass');
  return (
    <>
      <HandOverMenu review={review} />
      {mayBreakGlass && <BreakGlassButton review={review} />}
    </>
  );
}

/** How far it is, why I may not decide, and when it ends. */
function Standing({ review }: { readonly review: Review }) {
  // Of an approved request the badge says enough; the bar is for what comes next.
  const isDone = review.state === 'approved' || review.state === 'forced';
  const words = standingWords(review);
  return (
    <div className="min-w-0 text-muted">
      {words !== null && <p>{words}</p>}
      {!isDone && review.cannotDecideBecause !== null && <p>{review.cannotDecideBecause}</p>}
      {review.state === 'open' && (
        <p className="text-data">
          Ends <TimeText at={review.expiresAt} /> if nobody decides.
        </p>
      )}
    </div>
  );
}
