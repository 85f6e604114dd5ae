import type { RecordExample, RecordStatus } from '@lookout/contract';
import { Equal, type LucideIcon, Minus, PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge, type Tone } from '../../../components/badge.tsx';
import { Chip } from '../../../components/chip.tsx';
import { FieldChanges } from '../../../components/field-changes.tsx';
import { JsonTree } from '../../../components/json-tree.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatBytes } from '../../../lib/format.ts';
import { valueText } from '../../../lib/value-text.ts';

const STATUSES: readonly RecordStatus[] = ['dropped', 'changed', 'created', 'kept'];

const SIGNS: Readonly<Record<RecordStatus, { label: string; tone: Tone; icon: LucideIcon; edge: string }>> = {
  dropped: { label: 'Dropped', tone: 'bad', icon: Minus, edge: 'border-l-bad' },
  changed: { label: 'Changed', tone: 'warn', icon: PencilLine, edge: 'border-l-warn' },
  created: { label: 'Created', tone: 'good', icon: Plus, edge: 'border-l-good' },
  kept: { label: 'Kept', tone: 'neutral', icon: Equal, edge: 'border-l-transparent' },
};

/** Sampled records before and after, what was touched first. */
export function Examples({ examples }: { readonly examples: readonly RecordExample[] }) {
  const [only, setOnly] = useState<RecordStatus | null>(null);
  const counts = Map.groupBy(examples, ({ status }) => status);
  const shown = STATUSES.filter((status) => only === null || status === only).flatMap(
    (status) => counts.get(status) ?? [],
  );
  if (examples.length === 0) return <p className="p-3 text-muted">No sampled record was in scope.</p>;
  return (
    <>
      <div className="flex flex-wrap gap-2 px-3 py-2">
        {STATUSES.filter((status) => counts.has(status)).map((status) => (
          <Chip
            key={status}
            isSelected={only === status}
            onClick={() => setOnly(only === status ? null : status)}
          >
            {SIGNS[status].label} {counts.get(status)?.length}
          </Chip>
        ))}
      </div>
      <ul aria-label="Examples" className="divide-y border-t">
        {shown.map((example, index) => (
          // Examples are pinned: their order never changes and they have no other identity.
          <ExampleRow key={`${example.status}-${index.toString()}`} example={example} />
        ))}
      </ul>
    </>
  );
}

function ExampleRow({ example }: { readonly example: RecordExample }) {
  const [isOpen, setOpen] = useState(false);
  const { label, tone, icon: Icon, edge } = SIGNS[example.status];
  const record = example.before ?? example.after;
  return (
    <li className={cn('border-l-2 text-data', edge)}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-left hover:bg-hover"
      >
        <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
          {label}
        </Badge>
        <span className="font-medium">{record?.eventName || 'no Durable ID'}</span>
        <span
          className={cn('min-w-0 grow truncate text-muted', example.status === 'dropped' && 'line-through')}
        >
          {valueText(record?.body)}
        </span>
        <span className="tabular text-muted">{formatBytes(record?.bytes ?? 0)}</span>
      </button>
      {example.changes.length > 0 && <FieldChanges changes={example.changes} />}
      {isOpen && (
        <div className="grid gap-2 px-3 pb-2 md:grid-cols-2">
          {example.before && <RecordTree label="Before" value={example.before} />}
          {example.after && <RecordTree label="After" value={example.after} />}
        </div>
      )}
    </li>
  );
}

function RecordTree({ label, value }: { readonly label: string; readonly value: unknown }) {
  return (
    <section aria-label={label} className="min-w-0">
      <h4 className="text-tiny text-muted">{label}</h4>
      <JsonTree label={label} value={value} />
    </section>
  );
}
