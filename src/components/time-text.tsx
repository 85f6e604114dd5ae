import { formatAbsoluteTime, formatRelativeTime } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';

interface TimeTextProps {
  readonly at: string | number;
  readonly className?: string;
}

const RENEWAL_MILLISECONDS = 5000;

/** A moment in relative words, with the absolute time in UTC on hover. */
export function TimeText({ at, className }: TimeTextProps) {
  const now = useNow(RENEWAL_MILLISECONDS);
  return (
    <time dateTime={new Date(at).toISOString()} title={formatAbsoluteTime(at)} className={className}>
      {formatRelativeTime(at, now)}
    </time>
  );
}
