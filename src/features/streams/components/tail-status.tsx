import { Radio, WifiOff } from 'lucide-react';
import type { SampleStatus } from '../../../lib/workers/sample-types.ts';

interface TailStatusProps {
  readonly status: SampleStatus;
  readonly isPaused: boolean;
  /** What the sample is. */
  readonly note: string;
}

/** Says what is seen: a sample, of what size, and whether it still moves. */
export function TailStatus({ status, isPaused, note }: TailStatusProps) {
  const isBroken = status.connection === 'waiting';
  const Icon = isBroken ? WifiOff : Radio;
  return (
    <p className="tabular flex items-center gap-2 border-b px-3 py-1 text-data text-muted">
      <Icon size={12} aria-hidden="true" className={isBroken ? 'text-warn' : isPaused ? '' : 'text-good'} />
      <span className="min-w-0 truncate" title={note}>
        {isBroken && `${status.problem ?? 'The tap broke off'} Trying again. `}
        {isPaused && 'Paused. '}
        {note}
      </span>
    </p>
  );
}
