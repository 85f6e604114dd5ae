import { type PreviewSummary, RecordStatus } from '@lookout/contract';
import { formatByteRate, formatCount, formatRate, formatShare } from '../../../lib/format.ts';
import { useIsGiven } from '../hooks/editor-context.ts';
import { StatusMark } from './status-mark.tsx';

/** What became of the sample, and what that means for the whole stream by the weights of its records. */
export function PreviewEffect({ summary }: { readonly summary: PreviewSummary }) {
  const isGiven = useIsGiven();
  return (
    <div className="shrink-0 border-b px-3 py-2">
      <ul
        aria-label="Sampled records by what happens to them"
        className="mb-1.5 flex flex-wrap gap-x-4 text-data"
      >
        {RecordStatus.options.map((status) => (
          <li key={status} className="flex items-center gap-1.5">
            <StatusMark status={status} />
            <span className="tabular font-medium">{formatCount(summary[status])}</span>
          </li>
        ))}
      </ul>
      {!isGiven && <StreamEffect summary={summary} />}
    </div>
  );
}

function StreamEffect({ summary }: { readonly summary: PreviewSummary }) {
  const { recordsPerSecondBefore, recordsPerSecondAfter, bytesPerSecondBefore, bytesPerSecondAfter } =
    summary;
  return (
    <dl
      aria-label="Estimated effect on the whole stream"
      title="Estimated from the sample: each of its records stands for a number of records of the stream"
      className="grid grid-cols-2 gap-x-4 gap-y-1 @xl:grid-cols-[repeat(4,auto)]"
    >
      <Figure
        name="Records in the stream"
        value={`${formatRate(recordsPerSecondBefore)} → ${formatRate(recordsPerSecondAfter)}`}
      />
      <Figure
        name="Bytes in the stream"
        value={`${formatByteRate(bytesPerSecondBefore)} → ${formatByteRate(bytesPerSecondAfter)}`}
      />
      <Figure name="Bytes saved" value={savedText(bytesPerSecondBefore, bytesPerSecondAfter)} />
      <Figure name="Stream touched" value={formatShare(summary.shareTouched)} />
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-tiny text-muted">{name}</dt>
      <dd className="tabular text-data font-medium">{value}</dd>
    </div>
  );
}

function savedText(before: number, after: number): string {
  if (before <= 0) return '–';
  const saved = before - after;
  if (saved < 0) return `${formatByteRate(-saved)} more`;
  return `${formatByteRate(saved)} (${formatShare(saved / before)})`;
}
