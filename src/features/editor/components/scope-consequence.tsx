import { formatCount, formatRate, formatShare } from '../../../lib/format.ts';
import { usePreviewState } from '../hooks/editor-context.ts';

/** What the chosen scope means for the live stream. */
export function ScopeConsequence() {
  const summary = usePreviewState(({ answer }) => answer?.summary ?? null);
  if (!summary) return <p className="text-data text-muted">Waiting for a sample of the stream.</p>;
  if (summary.sampledRecords > 0 && summary.inScope === 0)
    return <p className="text-data text-warn">No record of the sample is in this scope.</p>;
  return (
    <p className="text-data text-muted">
      Sees{' '}
      <span className="tabular text-text">
        {formatCount(summary.inScope)} of {formatCount(summary.sampledRecords)}
      </span>{' '}
      sampled records, about {formatRate(summary.recordsPerSecondBefore)}; touches{' '}
      <span className="tabular text-text">{formatShare(summary.shareTouched)}</span> of the stream.
    </p>
  );
}
