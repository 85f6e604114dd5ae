import type { RecordExample, RecordStatus } from '@lookout/contract';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { cn } from '../../../lib/class-names.ts';
import { formatNanosecondsClock } from '../../../lib/format.ts';
import type { RecordPlace } from '../hooks/use-record-path.ts';
import { RecordDetail } from './record-detail.tsx';
import { StatusMark } from './status-mark.tsx';

interface RecordRowProps {
  readonly record: RecordExample;
  readonly place: RecordPlace;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const EDGES: Readonly<Record<RecordStatus, string>> = {
  kept: 'border-l-transparent',
  changed: 'border-l-warn',
  dropped: 'border-l-bad',
  created: 'border-l-good',
};

/** One record on a line; opened, it shows its fields with what changed. */
export function RecordRow({ record, place, isOpen, onToggle }: RecordRowProps) {
  const { status, changes } = record;
  const shown = record.before ?? record.after;
  if (!shown) return null;
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={cn('border-l-2', EDGES[status])}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex h-7 w-full items-center gap-2 px-2 text-left text-data outline-offset-[-2px] hover:bg-hover"
      >
        <Arrow size={12} aria-hidden="true" className="shrink-0 text-muted" />
        <StatusMark status={status} className="w-18 shrink-0" />
        <span className="tabular hidden shrink-0 text-muted @md:inline">
          {formatNanosecondsClock(shown.timestamp)}
        </span>
        <span
          className={cn(
            'max-w-[40%] shrink-0 truncate font-medium',
            status === 'dropped' && 'text-muted line-through',
          )}
        >
          {shown.eventName || '(no Durable ID)'}
        </span>
        <span className={cn('min-w-0 truncate text-muted', status === 'dropped' && 'line-through')}>
          {status === 'changed' ? changes.map(({ path }) => path).join(', ') : textOf(shown.body)}
        </span>
      </button>
      {isOpen && <RecordDetail record={record} place={place} />}
    </div>
  );
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
