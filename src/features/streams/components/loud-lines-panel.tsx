import type { StreamPrice } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Sigma, Volume2 } from 'lucide-react';
import { buttonClasses } from '../../../components/button.tsx';
import { costAMonth, formatCost } from '../../../lib/cost.ts';
import { formatShare } from '../../../lib/format.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { volumeKey } from '../model/volumes.ts';

interface LoudLinesPanelProps {
  readonly lines: readonly StreamLine[];
  readonly price: StreamPrice | undefined;
}

/** The few lines that make most of the volume and that nothing reads, each with the next step. */
export function LoudLinesPanel({ lines, price }: LoudLinesPanelProps) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label="Suggested next steps" className="shrink-0 divide-y border-b bg-surface">
      {lines.map((line) => (
        <LoudLine key={volumeKey(line)} line={line} price={price} />
      ))}
    </ul>
  );
}

function LoudLine({ line, price }: { readonly line: StreamLine; readonly price: StreamPrice | undefined }) {
  const mayAuthor = useHasRight('author');
  const { service, durableId } = line;
  const cost = costAMonth(line.bytesOutPerSecond, price);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
      <Volume2 size={14} aria-hidden="true" className="text-warn" />
      <span className="min-w-0">
        <span className="font-mono">{durableId}</span> of {service} makes {formatShare(line.shareOfBytes)} of
        the bytes{cost !== null && `, ${formatCost(cost, price)} a month`}, and no probe reads it.
      </span>
      {mayAuthor && (
        <Link
          to="/probes/new"
          search={(known) => ({ env: known.env, action: 'count-and-drop' as const, service, durableId })}
          className={buttonClasses('secondary', 'sm')}
        >
          <Sigma size={13} aria-hidden="true" />
          Count it and drop it
        </Link>
      )}
    </li>
  );
}
