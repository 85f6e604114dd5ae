import { FileInput, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { cn } from '../../../lib/class-names.ts';
import { formatCount, formatDuration } from '../../../lib/format.ts';
import { sampleClient } from '../../../lib/workers/sample-client.ts';
import type { SampleStatus } from '../../../lib/workers/sample-types.ts';
import { usePreviewState, useSampleStatus } from '../hooks/editor-context.ts';
import { GivenDialog } from './given-dialog.tsx';

/** Which sample the preview ran on, and the switch between following the stream and standing still. */
export function SampleHeader() {
  const connection = useSampleStatus((status) => status.connection);
  const problem = useSampleStatus((status) => status.problem);
  const isFrozen = useSampleStatus((status) => status.isFrozen);
  const given = useSampleStatus((status) => status.given);
  const [isBringing, setBringing] = useState(false);
  const isHeld = usePreviewState((state) => state.isHeld);
  const sample = usePreviewState(({ answer }) => answer?.summary ?? null);
  return (
    <header className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
      <span className="font-semibold" aria-hidden="true">
        Preview
      </span>
      {sample && (
        <p className="tabular text-data text-muted">
          {formatCount(sample.sampledRecords)} {given === null ? 'sampled' : 'given'} records over{' '}
          {spanText(sample)}
        </p>
      )}
      <div className="ml-auto flex items-center gap-2">
        <ConnectionText
          connection={connection}
          problem={problem}
          isFrozen={isFrozen}
          given={given}
          isHeld={isHeld}
        />
        <Button size="sm" icon={<FileInput size={12} aria-hidden="true" />} onClick={() => setBringing(true)}>
          Your records
        </Button>
        <Button
          size="sm"
          aria-pressed={isFrozen}
          icon={isFrozen ? <Play size={12} aria-hidden="true" /> : <Pause size={12} aria-hidden="true" />}
          onClick={() => void sampleClient.freeze(!isFrozen)}
        >
          {isFrozen ? 'Follow the stream' : 'Freeze'}
        </Button>
      </div>
      {isBringing && <GivenDialog onClose={() => setBringing(false)} />}
    </header>
  );
}

interface ConnectionTextProps extends Pick<SampleStatus, 'connection' | 'problem' | 'isFrozen' | 'given'> {
  readonly isHeld: boolean;
}

function ConnectionText({ connection, problem, isFrozen, given, isHeld }: ConnectionTextProps) {
  const [word, dot] = given === null ? stateOf(connection, isFrozen, isHeld) : [given, STILL];
  return (
    <span
      role="status"
      title={problem ?? (isHeld ? 'Stands still while the pointer is over its records' : undefined)}
      className="flex min-w-0 items-center gap-1.5 text-data text-muted"
    >
      <span aria-hidden="true" className={cn('size-2 rounded-full border', dot)} />
      <span className="truncate">{word}</span>
    </span>
  );
}

/** What stands still. */
const STILL = 'border-info bg-transparent';

function stateOf(
  connection: SampleStatus['connection'],
  isFrozen: boolean,
  isHeld: boolean,
): readonly [string, string] {
  if (isFrozen) return ['Frozen', STILL];
  if (isHeld) return ['Held', STILL];
  if (connection === 'live') return ['Live', 'border-good bg-good'];
  if (connection === 'waiting') return ['Reconnecting', 'border-warn bg-transparent'];
  return ['Connecting', 'border-line-strong bg-transparent'];
}

function spanText({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null || to === null) return 'no time';
  return formatDuration(Number((BigInt(to) - BigInt(from)) / 1_000_000n));
}
