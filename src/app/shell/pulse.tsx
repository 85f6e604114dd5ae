import { useQuery } from '@tanstack/react-query';
import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { Tooltip } from '../../components/tooltip.tsx';
import { cn } from '../../lib/class-names.ts';
import { useConnection } from '../../lib/connection-store.ts';
import { formatByteRate, formatRate } from '../../lib/format.ts';
import { pipeQuery } from '../../lib/pipe-query.ts';
import { useEnvironment } from '../../lib/use-session.ts';

/** What flows in and out at this moment. */
export function Pulse() {
  const environment = useEnvironment();
  const { data: pipe } = useQuery(pipeQuery(environment));
  const isOnline = useConnection(({ state }) => state === 'online');
  const detail = pipe
    ? `In ${formatByteRate(pipe.bytesInPerSecond)}, out ${formatByteRate(pipe.bytesOutPerSecond)}`
    : 'Waiting for the first numbers';
  return (
    <Tooltip content={`Records a second, in and out. ${detail}`}>
      <div className={cn('tabular flex items-center gap-2.5 text-data', !isOnline && 'opacity-50')}>
        <span
          aria-hidden="true"
          className={cn('size-1.5 rounded-full', isOnline ? 'animate-pulse bg-good' : 'bg-muted')}
        />
        <Rate
          label="in"
          icon={<ArrowDownToLine size={12} aria-hidden="true" />}
          value={pipe?.recordsInPerSecond}
        />
        <Rate
          label="out"
          icon={<ArrowUpFromLine size={12} aria-hidden="true" />}
          value={pipe?.recordsOutPerSecond}
        />
      </div>
    </Tooltip>
  );
}

interface RateProps {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly value: number | undefined;
}

function Rate({ label, icon, value }: RateProps) {
  return (
    <span className="inline-flex min-w-13 items-center gap-1">
      <span className="text-muted">{icon}</span>
      {value === undefined ? '–' : formatRate(value)}
      <span className="sr-only">{label}</span>
    </span>
  );
}
