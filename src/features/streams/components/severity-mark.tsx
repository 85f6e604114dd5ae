import { cn } from '../../../lib/class-names.ts';
import { type SeverityName, severityName } from '../../../lib/severity.ts';

const COLORS: Record<SeverityName, string> = {
  TRACE: 'text-muted',
  DEBUG: 'text-muted',
  INFO: 'text-info',
  WARN: 'text-warn',
  ERROR: 'text-bad',
  FATAL: 'text-bad font-semibold',
};

/** The severity of a record as its name. */
export function SeverityMark({ severityNumber }: { readonly severityNumber: number }) {
  const name = severityName(severityNumber);
  return (
    <span className={cn('font-mono text-tiny', name ? COLORS[name] : 'text-muted')}>{name ?? 'unset'}</span>
  );
}
