import { formatShare } from '../../../lib/format.ts';
import { severityName } from '../../../lib/severity.ts';
import type { SeverityShare } from '../model/stream-lines.ts';
import { SeverityMark } from './severity-mark.tsx';

/** The severities of a line: the highest as its name, the others and all shares in words on hover. */
export function SeverityMix({ severities }: { readonly severities: readonly SeverityShare[] }) {
  const words = severities
    .map(({ severityNumber, share }) => `${severityName(severityNumber) ?? 'unset'} ${formatShare(share)}`)
    .join(', ');
  const others = severities.length - 1;
  return (
    <span title={words} className="flex items-center gap-1">
      <SeverityMark severityNumber={severities[0]?.severityNumber ?? 0} />
      {others > 0 && <span className="text-tiny text-muted">+{others}</span>}
      <span className="sr-only">{words}</span>
    </span>
  );
}
