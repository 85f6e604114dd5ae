import type { RecordExample } from '@lookout/contract';
import { cn } from '../../../lib/class-names.ts';
import { formatBytes, formatNanoseconds } from '../../../lib/format.ts';
import type { RecordPlace } from '../hooks/use-record-path.ts';
import { type FieldLine, fieldLines } from '../model/record-fields.ts';
import { MakeTestButton } from './make-test-button.tsx';
import { RecordPath } from './record-path.tsx';

interface RecordDetailProps {
  readonly record: RecordExample;
  readonly place: RecordPlace;
}

/** The fields of a record, what changed inline, and what each operator did with it. */
export function RecordDetail({ record, place }: RecordDetailProps) {
  return (
    <div className="border-b bg-sunken px-3 py-2">
      <RecordPath place={place} />
      <dl className="grid grid-cols-[minmax(6rem,max-content)_1fr] gap-x-3 gap-y-0.5 pb-2 font-mono text-data">
        {fieldLines(record).map((line) => (
          <Field key={line.path} line={line} />
        ))}
        <dt className="text-muted">bytes</dt>
        <dd>{bytesText(record)}</dd>
      </dl>
      <MakeTestButton record={record} />
    </div>
  );
}

const WORDS = { same: '', changed: 'changed', added: 'added', removed: 'removed' } as const;

function Field({ line: { path, kind, before, after } }: { readonly line: FieldLine }) {
  const isTouched = kind !== 'same';
  return (
    <>
      <dt className={cn('max-w-56 break-all text-muted', isTouched && 'font-semibold text-warn')}>{path}</dt>
      <dd className={cn('min-w-0 break-all', isTouched && 'rounded bg-warn/10 px-1')}>
        {kind === 'same' ? (
          sameText(path, before)
        ) : (
          <>
            {before !== null && <del className="text-bad">{before}</del>}
            {before !== null && after !== null && ' → '}
            {after !== null && <ins className="text-good no-underline">{after}</ins>}{' '}
            <span className="whitespace-nowrap font-sans text-tiny text-warn">{WORDS[kind]}</span>
          </>
        )}
      </dd>
    </>
  );
}

function sameText(path: string, value: string | null): string {
  return path === 'timestamp' && value !== null ? formatNanoseconds(value) : (value ?? '');
}

function bytesText({ before, after }: RecordExample): string {
  const sides = [before, after].filter((side) => side !== null).map(({ bytes }) => formatBytes(bytes));
  return [...new Set(sides)].join(' → ');
}
