import type { ReviewSummary } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { reviewsQuery } from '../api/get-reviews.ts';
import { QueueEntry } from './queue-entry.tsx';

const MOST = 5;

/** Requests that wait for the signed-in person: to be decided, or to be mended because somebody asked for it. */
export function RequestsForMe() {
  const environment = useEnvironment();
  const waiting = useQuery(reviewsQuery(environment, 'waiting'));
  const mine = useQuery(reviewsQuery(environment, 'mine'));
  const error = waiting.error ?? mine.error;
  const isLoaded = waiting.data !== undefined && mine.data !== undefined;
  const returned = mine.data?.items.filter(isReturned) ?? [];
  const requests = [...returned, ...(waiting.data?.items ?? [])];
  return (
    <Panel title="Waits for you" detail={isLoaded && requests.length > 0 ? requests.length : undefined}>
      {error && !isLoaded && (
        <ErrorState
          title="The requests could not be loaded"
          error={error}
          onRetry={() => void Promise.all([waiting.refetch(), mine.refetch()])}
        />
      )}
      {!error && !isLoaded && <SkeletonRows label="Loading what waits for you" rows={3} />}
      {isLoaded && requests.length === 0 && (
        <p className="p-3 text-muted">No request waits for your decision, and none of yours came back.</p>
      )}
      {isLoaded && requests.length > 0 && <Requests requests={requests} />}
    </Panel>
  );
}

function Requests({ requests }: { readonly requests: readonly ReviewSummary[] }) {
  const more = requests.length - MOST;
  return (
    <>
      <ul aria-label="Waits for you" className="divide-y">
        {requests.slice(0, MOST).map((review) => (
          <QueueEntry key={review.id} review={review} isShown={false} />
        ))}
      </ul>
      {more > 0 && (
        <Link to="/approvals" className="block border-t px-3 py-2 text-accent hover:underline">
          {more} more in Approvals
        </Link>
      )}
    </>
  );
}

function isReturned({ state }: ReviewSummary): boolean {
  return state === 'changes-requested';
}
