import type { SignedInDevice } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { TimeText } from '../../../components/time-text.tsx';

interface SessionListProps {
  readonly sessions: readonly SignedInDevice[];
  /** Ends one; absent where they are ended all at once. */
  readonly onEnd?: (sessionId: string) => void;
}

/** Where somebody is signed in. */
export function SessionList({ sessions, onEnd }: SessionListProps) {
  if (sessions.length === 0) return <p className="text-data text-muted">Nowhere.</p>;
  return (
    <ul aria-label="Sessions" className="divide-y">
      {sessions.map(({ id, device, address, lastSeenAt, isCurrent }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-data">
          <span className="min-w-40 grow">
            {device} <span className="text-muted">from {address}</span>
          </span>
          {isCurrent && <Badge tone="good">this one</Badge>}
          <span className="text-muted">
            seen <TimeText at={lastSeenAt} />
          </span>
          {onEnd && !isCurrent && (
            <Button size="sm" aria-label={`End the session ${device}`} onClick={() => onEnd(id)}>
              End
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
