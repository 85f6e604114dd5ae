import type { EnvironmentEvent } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { eventWords } from '../../../lib/event-words.ts';
import { useEnvironment } from '../../../lib/use-session.ts';
import { changesQuery } from '../api/get-changes.ts';

/** Who did what lately to the probes of the environment. */
export function RecentChanges() {
  const { data, error, refetch } = useQuery(changesQuery(useEnvironment()));
  return (
    <Panel title="What changed">
      {error && !data && (
        <ErrorState title="The changes could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <SkeletonRows label="Loading what changed" rows={6} />}
      {data?.length === 0 && <p className="p-3 text-muted">Nobody has touched a probe here yet.</p>}
      {data && data.length > 0 && (
        <ul aria-label="What changed" className="divide-y">
          {data.map((event) => (
            <ChangeRow key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ChangeRow({ event }: { readonly event: EnvironmentEvent }) {
  const { who, what } = eventWords(event);
  return (
    <li className="flex items-baseline gap-2 px-3 py-1.5">
      <span className="min-w-0 grow break-words">
        <Link
          to="/probes/$probeId"
          params={{ probeId: event.probeId }}
          className="font-medium hover:underline"
        >
          {event.probeTitle}
        </Link>{' '}
        <span className="text-muted">
          {who && `${who} `}
          {what}
        </span>
      </span>
      <TimeText at={event.at} className="shrink-0 text-data text-muted" />
    </li>
  );
}
