import type { RecordStatus } from '@lookout/contract';
import { Minus, Pencil, Plus, Trash2 } from 'lucide-react';
import { cn } from '../../../lib/class-names.ts';
import { STATUS_WORDS } from '../model/record-status.ts';

const ICONS = { kept: Minus, changed: Pencil, dropped: Trash2, created: Plus } as const;

const COLORS: Readonly<Record<RecordStatus, string>> = {
  kept: 'text-muted',
  changed: 'text-warn',
  dropped: 'text-bad',
  created: 'text-good',
};

/** What happened to a record: an icon, a word and a colour. */
export function StatusMark({
  status,
  className,
}: {
  readonly status: RecordStatus;
  readonly className?: string;
}) {
  const Icon = ICONS[status];
  return (
    <span className={cn('inline-flex items-center gap-1.5', COLORS[status], className)}>
      <Icon size={12} aria-hidden="true" />
      {STATUS_WORDS[status]}
    </span>
  );
}
