import type { AuditSummary } from '@lookout/contract';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { DataTableColumn } from '../../../components/data-table-model.ts';
import { TimeText } from '../../../components/time-text.tsx';

const COLUMNS: readonly DataTableColumn<AuditSummary>[] = [
  {
    id: 'sequence',
    header: '#',
    width: '4rem',
    align: 'end',
    hideBelow: 640,
    cell: ({ sequence }) => <span className="text-muted">{sequence}</span>,
  },
  { id: 'at', header: 'When', width: '7rem', cell: ({ at }) => <TimeText at={at} /> },
  { id: 'actor', header: 'Who', width: 'minmax(6rem, 10rem)', cell: ({ actor }) => actor.name },
  {
    id: 'action',
    header: 'Action',
    width: '12rem',
    hideBelow: 900,
    cell: ({ action }) => <code className="text-muted">{action}</code>,
  },
  { id: 'text', header: 'What', width: 'minmax(12rem, 1fr)', cell: ({ text }) => text },
  {
    id: 'environment',
    header: 'Environment',
    width: '8rem',
    hideBelow: 1024,
    cell: ({ subject }) => <span className="text-muted">{subject.environment ?? '–'}</span>,
  },
  {
    id: 'from',
    header: 'From',
    width: '9rem',
    hideBelow: 1200,
    cell: ({ from }) => <span className="text-muted">{from?.address ?? '–'}</span>,
  },
];

interface AuditTableProps {
  readonly entries: readonly AuditSummary[];
  readonly selected: number | undefined;
  readonly onSelect: (sequence: number) => void;
  /** How to get older entries; null when there are none. */
  readonly older: { readonly isPending: boolean; readonly load: () => void } | null;
}

/** The entries, newest first. */
export function AuditTable({ entries, selected, onSelect, older }: AuditTableProps) {
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 grow">
        <DataTable
          label="Audit log"
          columns={COLUMNS}
          rows={entries}
          keyOf={({ sequence }) => String(sequence)}
          selectedKey={selected === undefined ? undefined : String(selected)}
          onSelect={({ sequence }) => onSelect(sequence)}
        />
      </div>
      <div className="flex items-center gap-3 border-t px-3 py-1.5 text-data text-muted">
        <span>{entries.length} entries</span>
        {older && (
          <Button size="sm" isPending={older.isPending} onClick={older.load}>
            Load older
          </Button>
        )}
      </div>
    </div>
  );
}
