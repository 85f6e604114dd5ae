import type { StreamPrice } from '@lookout/contract';
import { Link } from '@tanstack/react-router';
import { Sigma, Volume2, X } from 'lucide-react';
import { Button, buttonClasses } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { costAMonth, formatCost } from '../../../lib/cost.ts';
import { formatShare } from '../../../lib/format.ts';
import { useHasRight } from '../../../lib/use-session.ts';
import { dropRisk } from '../model/drop-risk.ts';
import type { StreamLine } from '../model/stream-lines.ts';
import { volumeKey } from '../model/volumes.ts';
import type { LoudLines } from '../use-loud-lines.ts';

interface LoudLinesPanelProps {
  readonly loud: LoudLines;
  readonly price: StreamPrice | undefined;
}

/** The few lines that make most of the volume and that nothing reads, each with the next step. */
export function LoudLinesPanel({ loud, price }: LoudLinesPanelProps) {
  const { lines, dismissed, dismiss, restore } = loud;
  return (
    <>
      {lines.length > 0 && (
        <ul aria-label="Suggested next steps" className="shrink-0 divide-y border-b bg-surface">
          {lines.map((line) => (
            <LoudLine key={volumeKey(line)} line={line} price={price} onDismiss={() => dismiss(line)} />
          ))}
        </ul>
      )}
      {dismissed > 0 && (
        <p className="flex shrink-0 items-center gap-2 border-b px-3 py-1 text-data text-muted">
          <span>
            {dismissed === 1 ? 'One suggestion is dismissed.' : `${dismissed} suggestions are dismissed.`}
          </span>
          <Button size="sm" variant="ghost" onClick={restore}>
            Show again
          </Button>
        </p>
      )}
    </>
  );
}

interface LoudLineProps {
  readonly line: StreamLine;
  readonly price: StreamPrice | undefined;
  readonly onDismiss: () => void;
}

function LoudLine({ line, price, onDismiss }: LoudLineProps) {
  const mayAuthor = useHasRight('author');
  const { service, durableId } = line;
  const cost = costAMonth(line.bytesOutPerSecond, price);
  const risk = dropRisk(line);
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
      <Volume2 size={14} aria-hidden="true" className="text-warn" />
      <span className="min-w-0 flex-1 basis-60">
        <span className="font-mono">{durableId}</span> of {service} makes {formatShare(line.shareOfBytes)} of
        the bytes{cost !== null && `, ${formatCost(cost, price)} a month`}, and no probe reads it.{' '}
        <span className={risk.isLow ? 'text-muted' : 'text-warn'}>{risk.words}</span>
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
      <IconButton
        label={`Dismiss the suggestion for ${durableId}`}
        size="sm"
        icon={<X size={13} aria-hidden="true" />}
        onClick={onDismiss}
      />
    </li>
  );
}
