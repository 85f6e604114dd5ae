import type { Alert } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../../components/badge.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { alertEventsQuery } from '../api/alert-queries.ts';
import { turnSign } from '../model/alert-words.ts';

/** When the alert fired, was over or had no data, newest first. */
export function AlertHistory({ alert: { environment, id } }: { readonly alert: Alert }) {
  const { data, error, refetch } = useQuery(alertEventsQuery(environment, id));
  return (
    <Panel title="History" detail={data?.nextCursor ? `the last ${data.items.length}` : undefined}>
      {error && !data && (
        <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading the history" rows={4} />}
      {data?.items.length === 0 && <p className="p-3 text-muted">It has not fired yet.</p>}
      {data && data.items.length > 0 && (
        <ul aria-label="History" className="divide-y">
          {data.items.map(({ id: eventId, at, turn, text }) => (
            <li key={eventId} className="flex items-baseline gap-2 px-3 py-1.5">
              <Badge tone={turnSign(turn).tone}>{turnSign(turn).word}</Badge>
              <span className="min-w-0 grow break-words">{text}</span>
              <TimeText at={at} className="shrink-0 text-muted" />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
