import type { RecordExample, RecordStatus } from '@lookout/contract';
import type { TreatedDifferently } from '@lookout/engine';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Badge, type Tone } from '../../../components/badge.tsx';
import { FieldChanges } from '../../../components/field-changes.tsx';
import { valueText } from '../../../lib/value-text.ts';

interface DifferentRecordsProps {
  readonly records: readonly TreatedDifferently[];
  readonly names: readonly [left: string, right: string];
}

const TONES: Readonly<Record<RecordStatus, Tone>> = {
  kept: 'neutral',
  changed: 'warn',
  dropped: 'bad',
  created: 'good',
};

/** The newest records that two revisions treat differently, and how each of them does. */
export function DifferentRecords({ records, names }: DifferentRecordsProps) {
  if (records.length === 0) return null;
  return (
    <ul aria-label="Records treated differently" className="divide-y border-y text-data">
      {records.map(({ left, right }, index) => (
        // A comparison is not changed once it is made, and records have no identity of their own.
        <DifferentRecord key={index.toString()} sides={[left, right]} names={names} />
      ))}
    </ul>
  );
}

interface DifferentRecordProps {
  readonly sides: readonly [RecordExample, RecordExample];
  readonly names: readonly [left: string, right: string];
}

function DifferentRecord({ sides, names }: DifferentRecordProps) {
  const [isOpen, setOpen] = useState(false);
  const [left, right] = sides;
  const record = left.before ?? right.before;
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full flex-wrap items-center gap-x-2 gap-y-1 px-2 py-1 text-left hover:bg-hover"
      >
        <Badge tone={TONES[left.status]}>{left.status}</Badge>
        <ArrowRight size={12} aria-label="and then" className="text-muted" />
        <Badge tone={TONES[right.status]}>{right.status}</Badge>
        <span className="font-mono">{record?.eventName || 'no Durable ID'}</span>
        <span className="min-w-0 grow truncate text-muted">{valueText(record?.body)}</span>
      </button>
      {isOpen && (
        <div className="grid gap-2 px-2 pb-2 md:grid-cols-2">
          {sides.map((side, index) => (
            <Side key={names[index]} name={names[index] ?? ''} example={side} />
          ))}
        </div>
      )}
    </li>
  );
}

function Side({ name, example }: { readonly name: string; readonly example: RecordExample }) {
  return (
    <section aria-label={name} className="min-w-0">
      <h4 className="text-tiny text-muted first-letter:uppercase">{name}</h4>
      {example.changes.length > 0 ? (
        <FieldChanges changes={example.changes} />
      ) : (
        <p>{example.status === 'dropped' ? 'It does not leave.' : 'It leaves as it came.'}</p>
      )}
    </section>
  );
}
