import { formatCount, formatRate, formatShare } from '../../../lib/format.ts';
import { useIsGiven, usePreviewState } from '../hooks/editor-context.ts';

/** What the chosen scope means for the live stream. */
export function ScopeConsequence() {
  const summary = usePreviewState(({ answer }) => answer?.summary ?? null);
  const isGiven = useIsGiven();
  if (!summary) return <p className="text-data text-muted">Waiting for a sample of the stream.</p>;
  if (summary.sampledRecords > 0 && summary.inScope === 0)
    return <p className="text-data text-warn">No record of the sample is in this scope.</p>;
  if (isGiven)
    return (
      <p className="text-data text-muted">
        Sees{' '}
        <span className="tabular text-text">
          {formatCount(summary.inScope)} of {formatCount(summary.sampledRecords)}
        </span>{' '}
        given records. What it does to the stream shows when the preview follows it again.
      </p>
    );
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
