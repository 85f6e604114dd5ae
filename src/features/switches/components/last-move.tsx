import type { GroupMove, RefusedProbe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { TimeText } from '../../../components/time-text.tsx';
import { probesQuery } from '../../../lib/probe-queries.ts';

interface LastMoveProps {
  readonly environment: string;
  readonly move: GroupMove;
}

/** Who moved a switch last, when and why, and each probe that it left off with what stood in the way. */
export function LastMove({ environment, move }: LastMoveProps) {
  const { isOn, by, at, reason, refused } = move;
  return (
    <div className="w-full text-data text-muted">
      <p className="break-words">
        switched {isOn ? 'on' : 'off'} by {by.name} <TimeText at={at} />
        {reason && ` · “${reason}”`}
      </p>
      {refused.length > 0 && <RefusedList environment={environment} refused={refused} />}
    </div>
  );
}

interface RefusedListProps {
  readonly environment: string;
  readonly refused: readonly RefusedProbe[];
}

function RefusedList({ environment, refused }: RefusedListProps) {
  const { data: probes = [] } = useQuery(probesQuery(environment));
  const titles = new Map(probes.map(({ id, document }) => [id, document.title]));
  return (
    <ul aria-label="Left off" className="flex flex-col gap-0.5">
      {refused.map(({ probeId, because }) => (
        <li key={probeId} className="flex items-start gap-1">
          <TriangleAlert size={12} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
          <span className="min-w-0 break-words">
            <Link to="/probes/$probeId" params={{ probeId }} className="text-text underline">
              {titles.get(probeId) ?? probeId}
            </Link>{' '}
            stayed off. {because}
          </span>
        </li>
      ))}
    </ul>
  );
}
