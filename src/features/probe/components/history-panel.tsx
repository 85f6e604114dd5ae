import type { ProbeEvent } from '@lookout/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { cn } from '../../../lib/class-names.ts';
import { eventWords } from '../../../lib/event-words.ts';
import { probeEventsQuery } from '../api/get-probe-events.ts';

const DOTS: Partial<Record<ProbeEvent['kind'], string>> = {
  approved: 'bg-accent',
  'rolled-out': 'bg-good',
  'switched-on': 'bg-good',
  confirmed: 'bg-good',
  'changes-requested': 'bg-warn',
  'approvals-voided': 'bg-warn',
  tripped: 'bg-bad',
  failed: 'bg-bad',
};

/** Who did what and when, as a line of events, newest first. */
export function HistoryPanel({ probeId }: { readonly probeId: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    probeEventsQuery(probeId),
  );
  if (error)
    return (
      <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows label="Loading the history" />;
  return (
    <div className="p-3">
      <ol aria-label="History" className="max-w-3xl">
        {data.pages
          .flatMap(({ items }) => items)
          .map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
      </ol>
      {hasNextPage && (
        <Button size="sm" isPending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier events
        </Button>
      )}
    </div>
  );
}

function EventRow({ event }: { readonly event: ProbeEvent }) {
  const { who, what, notes } = eventWords(event);
  return (
    <li className="relative flex gap-3 border-l border-line-strong pb-3 pl-4 last:border-transparent">
      <span
        aria-hidden="true"
        className={cn('absolute top-1.5 -left-1 size-2 rounded-full', DOTS[event.kind] ?? 'bg-line-strong')}
      />
      <div className="min-w-0 grow break-words">
        {who && <span className="font-medium">{who} </span>}
        <span>{what}</span>
        {notes.length > 0 && <span className="text-data text-muted"> {notes.join(', ')}</span>}
      </div>
      <TimeText at={event.at} className="shrink-0 text-data text-muted" />
    </li>
  );
}
