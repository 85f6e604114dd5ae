import type { Budget } from '@lookout/contract';
import { NumberField } from '../../../components/number-field.tsx';
import { formatBytes, formatDuration, formatRate } from '../../../lib/format.ts';
import type { PreviewAnswer } from '../../../lib/workers/sample-types.ts';
import { usePreviewState } from '../hooks/editor-context.ts';

interface BudgetFieldsProps {
  readonly budget: Budget;
  readonly onChange: (budget: Budget) => void;
}

const MEBIBYTE = 1_048_576;

/** The ceilings at which the probe trips, each with what the preview measured against it. */
export function BudgetFields({ budget, onChange }: BudgetFieldsProps) {
  const answer = usePreviewState((state) => state.answer);
  return (
    <>
      <NumberField
        label="CPU time in a second"
        unit="ms"
        min={1}
        max={1000}
        value={budget.cpuMillisecondsPerSecond}
        hint={answer ? `About ${formatDuration(cpuOf(answer))} a second at today's rate` : undefined}
        onChange={(value) => value && onChange({ ...budget, cpuMillisecondsPerSecond: value })}
      />
      <NumberField
        label="Memory between batches"
        unit="MiB"
        min={1}
        max={1024}
        value={budget.stateBytes / MEBIBYTE}
        hint={`It trips at ${formatBytes(budget.stateBytes)} of groups and windows`}
        onChange={(value) => value && onChange({ ...budget, stateBytes: Math.round(value * MEBIBYTE) })}
      />
      <NumberField
        label="Records out in a second"
        min={1}
        max={10_000_000}
        value={budget.recordsOutPerSecond}
        hint={
          answer ? `About ${formatRate(answer.summary.recordsPerSecondAfter)} at today's rate` : undefined
        }
        onChange={(value) => value && onChange({ ...budget, recordsOutPerSecond: Math.round(value) })}
      />
    </>
  );
}

/** Milliseconds a second that the engine would need for the whole stream, from what the preview took. */
function cpuOf({ summary, microsecondsPerRecord }: PreviewAnswer): number {
  return (summary.recordsPerSecondBefore * microsecondsPerRecord) / 1000;
}
