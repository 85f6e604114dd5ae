import type { Probe } from '@lookout/contract';
import { Hourglass } from 'lucide-react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { formatAbsoluteTime, formatDuration } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';

interface WaitingForWindowProps {
  readonly probe: Probe;
  /** When the first window closes; null when nothing is on its way. */
  readonly firstAt: number | null;
}

/** No value in the range: says whether one is on its way, and when. */
export function WaitingForWindow({ probe, firstAt }: WaitingForWindowProps) {
  const now = useNow();
  if (firstAt !== null && firstAt > now) {
    return (
      <EmptyState
        icon={<Hourglass size={20} aria-hidden="true" />}
        title={`The first window closes in ${formatDuration(Math.ceil((firstAt - now) / 1000) * 1000)}`}
      >
        {formatAbsoluteTime(firstAt)}. Values appear as each window closes.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No values in this range">
      {probe.state.kind === 'live'
        ? 'No record reached the probe in this time. Choose a longer range, or check its scope and its filters.'
        : 'It makes values while it is live. Choose a range in which it was.'}
    </EmptyState>
  );
}
