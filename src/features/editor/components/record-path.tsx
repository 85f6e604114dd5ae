import type { Cell, CellChange, FailedCondition } from '@lookout/engine';
import { ArrowDown, Ban, Sigma } from 'lucide-react';
import { cn } from '../../../lib/class-names.ts';
import { type RecordPlace, useRecordPath } from '../hooks/use-record-path.ts';
import type { PathLine } from '../model/operator-lines.ts';
import { cellText } from '../model/result-cells.ts';

const MARKS = { passed: ArrowDown, stopped: Ban, merged: Sigma } as const;
const COLORS = { passed: 'text-muted', stopped: 'text-bad', merged: 'text-good' } as const;

/** Operator by operator what the query did with a record, and which condition it does not meet. */
export function RecordPath({ place }: { readonly place: RecordPlace }) {
  const lines = useRecordPath(place);
  if (!lines || lines.length === 0) return null;
  return (
    <section aria-label="Its way through the query" className="pb-2">
      <h4 className="pb-0.5 text-tiny text-muted">Its way through the query</h4>
      <ol className="flex flex-col gap-0.5">
        {lines.map((line, index) => (
          // Two operators may have one text: their place is what they are known by.
          <PathItem key={`${index.toString()}-${line.text}`} line={line} />
        ))}
      </ol>
    </section>
  );
}

function PathItem({ line }: { readonly line: PathLine }) {
  const Mark = MARKS[line.kind];
  return (
    <li className="flex gap-1.5 text-data">
      <Mark size={12} aria-hidden="true" className={cn('mt-1 shrink-0', COLORS[line.kind])} />
      <div className="min-w-0">
        <code className="break-words">{line.text}</code>
        <span className={cn('ml-1.5', COLORS[line.kind])}>{wordsOf(line)}</span>
        {line.failed.map((condition) => (
          <p key={readsText(condition)} className="text-bad">
            {readsText(condition)}
          </p>
        ))}
        {line.changes.map((change) => (
          <p key={change.path} className="break-all font-mono text-warn">
            {changeText(change)}
          </p>
        ))}
      </div>
    </li>
  );
}

function wordsOf({ kind, copies }: PathLine): string {
  if (kind === 'stopped') return 'ends here';
  if (kind === 'merged') return 'goes into a row of many';
  return copies > 1 ? `goes on as ${copies} rows` : '';
}

function readsText({ reads }: FailedCondition): string {
  const facts = reads.map(({ path, cell }) => `${path} is ${valueText(cell)}`);
  return facts.length === 0 ? 'A condition that reads nothing of the record is not met.' : facts.join(', ');
}

function changeText({ path, before, after }: CellChange): string {
  if (!after) return `${path} is removed`;
  return before ? `${path}: ${valueText(before)} → ${valueText(after)}` : `${path} = ${valueText(after)}`;
}

/** Texts in quotation marks, so that an empty one shows. */
function valueText({ type, value }: Cell): string {
  const isText = type === 'string' || (type === 'dynamic' && typeof value === 'string');
  return isText ? JSON.stringify(value) : cellText(value, type);
}
