import { memo } from 'react';
import { cn } from '../../../lib/class-names.ts';
import { formatNanosecondsClock } from '../../../lib/format.ts';
import type { TailRow } from '../../../lib/workers/sample-types.ts';
import { weightText } from '../model/tail-line.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { SeverityMark } from './severity-mark.tsx';

interface TailLineProps {
  readonly row: TailRow;
  readonly isOpen: boolean;
  readonly onOpen: (id: number) => void;
}

const EDGES: Record<TailRow['outcome'], string> = {
  kept: 'border-transparent',
  changed: 'border-warn',
  dropped: 'border-bad',
};

/** One record on one line. */
export const TailLine = memo(function TailLine({ row, isOpen, onOpen }: TailLineProps) {
  const isDropped = row.outcome === 'dropped';
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={() => onOpen(row.id)}
      className={cn(
        'grid h-full w-full items-center gap-2 border-l-2 px-2 text-left outline-offset-[-2px] hover:bg-hover',
        'grid-cols-[2.6rem_minmax(0,1fr)_1rem] sm:grid-cols-[5.6rem_2.6rem_7rem_10rem_minmax(0,1fr)_3rem_1rem]',
        EDGES[row.outcome],
        isOpen && 'bg-selected',
      )}
    >
      <span className="tabular hidden text-muted sm:block">{formatNanosecondsClock(row.timestamp)}</span>
      <SeverityMark severityNumber={row.severityNumber} />
      <span className="hidden truncate text-muted sm:block">{row.service}</span>
      <span className={cn('hidden truncate text-accent sm:block', isDropped && 'line-through')}>
        {row.durableId || <span className="text-muted italic">no Durable ID</span>}
      </span>
      <span className={cn('truncate', isDropped && 'text-muted line-through')}>{row.message}</span>
      <span className="tabular hidden text-right text-muted sm:block">{weightText(row.weight)}</span>
      <OutcomeMark outcome={row.outcome} />
    </button>
  );
});
