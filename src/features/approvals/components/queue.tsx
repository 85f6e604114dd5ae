import type { ReviewSummary } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { RatingLetters } from '../../../components/rating/rating-letters.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { ratedDimensions } from '../../../lib/risk.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { reviewsQuery } from '../api/get-reviews.ts';
import { arrangeReviews } from '../model/arrange-reviews.ts';
import { type ApprovalsSearch, REVIEW_FILTERS, type ReviewFilter } from '../url.ts';
import { EmptyQueue } from './empty-queue.tsx';
import { QueueToolbar } from './queue-toolbar.tsx';
import { ReviewBadge } from './review-badge.tsx';

const FILTER_LABELS: Readonly<Record<ReviewFilter, string>> = {
  waiting: 'Waiting for me',
  mine: 'Mine',
  all: 'All',
};

interface QueueProps {
  readonly filter: ReviewFilter;
  readonly chosen: string | undefined;
  readonly arrangement: Pick<ApprovalsSearch, 'order' | 'find'>;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly onArrange: (arrangement: Pick<ApprovalsSearch, 'order' | 'find'>) => void;
}

/** The requests: those waiting for me, mine, or all of them. */
export function Queue({ filter, chosen, arrangement, onFilter, onArrange }: QueueProps) {
  const environment = useEnvironment();
  const counts: Readonly<Record<ReviewFilter, number | undefined>> = {
    waiting: useQuery(reviewsQuery(environment, 'waiting')).data?.items.length,
    mine: useQuery(reviewsQuery(environment, 'mine')).data?.items.length,
    all: useQuery(reviewsQuery(environment, 'all')).data?.items.length,
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <QueueToolbar arrangement={arrangement} onArrange={onArrange} />
      <Tabs
        label="Requests"
        className="min-h-0 grow"
        value={filter}
        onChange={(next) => onFilter(next as ReviewFilter)}
        tabs={REVIEW_FILTERS.map((id) => ({
          id,
          label: FILTER_LABELS[id],
          detail: counts[id],
          panel: <QueueList filter={id} chosen={chosen} arrangement={arrangement} />,
        }))}
      />
    </div>
  );
}

function QueueList({ filter, chosen, arrangement }: Omit<QueueProps, 'onFilter' | 'onArrange'>) {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(reviewsQuery(environment, filter));
  const reviews = arrangeReviews(data?.items ?? [], arrangement);
  const step = (by: number) => {
    const at = reviews.findIndex(({ id }) => id === chosen);
    const next = reviews[at < 0 ? 0 : Math.min(Math.max(at + by, 0), reviews.length - 1)];
    if (next) void navigate({ to: '/approvals/$reviewId', params: { reviewId: next.id }, search: true });
  };
  useShortcut({ keys: 'j', label: 'Next request' }, () => step(1));
  useShortcut({ keys: 'k', label: 'Previous request' }, () => step(-1));
  if (error)
    return (
      <ErrorState title="The requests could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows label="Loading the requests" rows={5} />;
  if (data.items.length === 0) return <EmptyQueue filter={filter} />;
  if (reviews.length === 0)
    return <p className="px-3 py-6 text-center text-muted">No request has these words.</p>;
  return (
    <ul aria-label={FILTER_LABELS[filter]} className="divide-y">
      {reviews.map((review) => (
        <QueueEntry key={review.id} review={review} isChosen={review.id === chosen} />
      ))}
    </ul>
  );
}

function QueueEntry({ review, isChosen }: { readonly review: ReviewSummary; readonly isChosen: boolean }) {
  return (
    <li className={isChosen ? 'bg-selected' : 'hover:bg-hover'}>
      <Link
        to="/approvals/$reviewId"
        params={{ reviewId: review.id }}
        search={true}
        aria-current={isChosen ? 'true' : undefined}
        className="block px-3 py-2 outline-offset-[-2px]"
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
