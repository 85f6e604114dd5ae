import { WifiOff } from 'lucide-react';
import { useConnection } from '../../lib/connection-store.ts';
import { formatDuration } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

/** Shorter gaps are not worth a word: the pipe speaks once a second. */
const PATIENCE_MILLISECONDS = 3000;

/** While no live events arrive: says that what is on screen is the last known truth, and how old it is. */
export function ConnectionBanner() {
  const state = useConnection((connection) => connection.state);
  return state === 'offline' ? <OfflineLine /> : null;
}

function OfflineLine() {
  const lastEventAt = useConnection((connection) => connection.lastEventAt);
  const age = useNow() - (lastEventAt ?? 0);
  if (lastEventAt !== null && age < PATIENCE_MILLISECONDS) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-2 border-b border-warn/(--edge) bg-warn/10 px-3 py-1.5 text-data"
    >
      <WifiOff size={14} aria-hidden="true" className="text-warn" />
      <span>
        The control plane is out of reach.{' '}
        {lastEventAt === null
          ? 'Live numbers follow once it answers.'
          : `You see the last known state, ${formatDuration(Math.floor(age / 1000) * 1000)} old.`}{' '}
        Trying again by itself.
      </span>
    </div>
  );
}
