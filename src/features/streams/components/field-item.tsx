import type { FieldReport } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { EyeOff, ShieldAlert } from 'lucide-react';
import { Badge } from '../../../components/badge.tsx';
import { buttonClasses } from '../../../components/button.tsx';
import { formatShare } from '../../../lib/format.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { fieldFacts, suspicionText } from '../model/field-words.ts';

interface FieldItemProps {
  readonly field: FieldReport;
  readonly service: string;
  readonly durableId: string;
}

/** One field: what it holds and how much, its frequent values, and the way to redact it. */
export function FieldItem({ field, service, durableId }: FieldItemProps) {
  const { name, isBody, suspicions, top } = field;
  const isSuspected = suspicions.length > 0;
  return (
    <li className="px-2.5 py-1.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 font-mono break-all">{isBody ? 'body (the message)' : name}</span>
        {isSuspected && (
          <Badge tone="warn" icon={<ShieldAlert size={12} aria-hidden="true" />}>
            suspected: {suspicionText(suspicions)}
          </Badge>
        )}
        <span className="ml-auto">
          <RedactLink field={field} service={service} durableId={durableId} />
        </span>
      </div>
      <p className="tabular text-data text-muted">{fieldFacts(field)}</p>
      <details className="text-data" open={isSuspected}>
        <summary className="cursor-pointer text-muted">Most frequent values</summary>
        <ol className="mt-0.5">
          {top.map(({ text, share }) => (
            <li key={text} className="flex gap-2">
              <span className="tabular w-12 shrink-0 text-right text-muted">{formatShare(share)}</span>
              <span className="min-w-0 font-mono break-all">{text === '' ? '(empty)' : text}</span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function RedactLink({ field, service, durableId }: FieldItemProps) {
  const mayAuthor = useHasRight('author');
  if (!mayAuthor) return null;
  const { name, isBody } = field;
  // A link names the message `body`; before an attribute of that name stands what says so.
  const target = isBody ? 'body' : name === 'body' ? 'attributes.body' : name;
  return (
    <Link
      to="/probes/new"
      search={(known) => ({
        env: known.env,
        action: 'redact' as const,
        service,
        durableId: durableId || undefined,
        field: target,
      })}
      className={buttonClasses(field.suspicions.length > 0 ? 'secondary' : 'ghost', 'sm')}
    >
      <EyeOff size={13} aria-hidden="true" />
      Redact this
      <span className="sr-only">: {isBody ? 'the message' : name}</span>
    </Link>
  );
}
