import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { reviewsQuery } from '../api/get-reviews.ts';
import { arrangeReviews } from '../model/arrange-reviews.ts';
import type { ApprovalsSearch, ReviewFilter } from '../url.ts';
import { EmptyQueue } from './empty-queue.tsx';
import { QueueEntry } from './queue-entry.tsx';
import { TogetherBar } from './together-bar.tsx';
import { TogetherDialog } from './together-dialog.tsx';

interface QueueListProps {
  readonly label: string;
  readonly filter: ReviewFilter;
  /** The id of the request that is shown. */
  readonly shown: string | undefined;
  readonly arrangement: Pick<ApprovalsSearch, 'order' | 'find'>;
}

/** The requests of one tab. Those that wait for me can be chosen and approved together. */
export function QueueList({ label, filter, shown, arrangement }: QueueListProps) {
  const { data, error, refetch } = useQuery(reviewsQuery(useEnvironment(), filter));
  const reviews = arrangeReviews(data?.items ?? [], arrangement);
  const { picked, pick, clear } = usePicked(reviews);
  // Approved requests leave the queue, while the dialog still tells how each one went.
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const close = () => {
    setAsked(null);
    clear();
  };
  const mayPick = filter === 'waiting';
  useSteps(reviews, shown);
  useShortcut(
    { keys: 'x', label: 'Choose the request, or not' },
    () => shown !== undefined && pick(shown, !picked.includes(shown)),
    { isEnabled: mayPick },
  );
  if (error)
    return (
      <ErrorState title="The requests could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows label="Loading the requests" rows={5} />;
  return (
    <>
      {picked.length > 0 && (
        <TogetherBar count={picked.length} onClear={clear} onApprove={() => setAsked(picked)} />
      )}
      {asked && <TogetherDialog reviewIds={asked} onClose={close} />}
      {reviews.length === 0 && <NoEntry filter={filter} isSearch={data.items.length > 0} />}
      <ul aria-label={label} className="divide-y">
        {reviews.map((review) => (
          <QueueEntry
            key={review.id}
            review={review}
            isShown={review.id === shown}
            isPicked={picked.includes(review.id)}
            {...(mayPick && { onPick: (isPicked: boolean) => pick(review.id, isPicked) })}
          />
        ))}
      </ul>
    </>
  );
}

function NoEntry({ filter, isSearch }: { readonly filter: ReviewFilter; readonly isSearch: boolean }) {
  if (!isSearch) return <EmptyQueue filter={filter} />;
  return <p className="px-3 py-6 text-center text-muted">No request has these words.</p>;
}

interface Identified {
  readonly id: string;
}

/** Which of the listed requests are chosen. One that left the list is chosen no more. */
function usePicked(reviews: readonly Identified[]) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const picked = reviews.map(({ id }) => id).filter((id) => ids.includes(id));
  const pick = (id: string, isPicked: boolean) =>
    setIds([...picked.filter((other) => other !== id), ...(isPicked ? [id] : [])]);
  return { picked, pick, clear: () => setIds([]) };
}

/** `j` and `k` step through the requests. */
function useSteps(reviews: readonly Identified[], shown: string | undefined): void {
  const navigate = useNavigate();
  const step = (by: number) => {
    const at = reviews.findIndex(({ id }) => id === shown);
    const next = reviews[at < 0 ? 0 : Math.min(Math.max(at + by, 0), reviews.length - 1)];
    if (next) void navigate({ to: '/approvals/$reviewId', params: { reviewId: next.id }, search: true });
  };
  useShortcut({ keys: 'j', label: 'Next request' }, () => step(1));
  useShortcut({ keys: 'k', label: 'Previous request' }, () => step(-1));
}
