import { useQuery } from '@tanstack/react-query';
import { Tabs } from '../../../components/tabs.tsx';
import { useEnvironment } from '../../../lib/use-session.ts';
import { reviewsQuery } from '../api/get-reviews.ts';
import { type ApprovalsSearch, REVIEW_FILTERS, type ReviewFilter } from '../url.ts';
import { QueueList } from './queue-list.tsx';
import { QueueToolbar } from './queue-toolbar.tsx';

const FILTER_LABELS: Readonly<Record<ReviewFilter, string>> = {
  waiting: 'Waiting for me',
  mine: 'Mine',
  all: 'All',
};

interface QueueProps {
  readonly filter: ReviewFilter;
  /** The id of the request that is shown. */
  readonly shown: string | undefined;
  readonly arrangement: Pick<ApprovalsSearch, 'order' | 'find'>;
  readonly onFilter: (filter: ReviewFilter) => void;
  readonly onArrange: (arrangement: Pick<ApprovalsSearch, 'order' | 'find'>) => void;
}

/** The requests: those waiting for me, mine, or all of them. */
export function Queue({ filter, shown, arrangement, onFilter, onArrange }: QueueProps) {
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
          panel: <QueueList label={FILTER_LABELS[id]} filter={id} shown={shown} arrangement={arrangement} />,
        }))}
      />
    </div>
  );
}
