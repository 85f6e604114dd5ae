import type { PreviewSummary } from '@lookout/contract';
import type { ReactNode } from 'react';
import { formatByteRate, formatRate, formatShare } from '../../../lib/format.ts';

/** The effect on the whole stream, estimated from the weights of the sample. */
export function PreviewEffect({ summary }: { readonly summary: PreviewSummary }) {
  const { recordsPerSecondBefore, recordsPerSecondAfter, bytesPerSecondBefore, bytesPerSecondAfter } =
    summary;
  return (
    <dl
      aria-label="Estimated effect on the whole stream"
      className="grid shrink-0 grid-cols-2 gap-x-4 gap-y-1 border-b px-3 py-2 @md:grid-cols-4"
    >
      <Figure
        name="Records"
        value={`${formatRate(recordsPerSecondBefore)} → ${formatRate(recordsPerSecondAfter)}`}
      />
      <Figure
        name="Bytes"
        value={`${formatByteRate(bytesPerSecondBefore)} → ${formatByteRate(bytesPerSecondAfter)}`}
      />
      <Figure name="Bytes saved" value={savedText(bytesPerSecondBefore, bytesPerSecondAfter)} />
      <Figure name="Stream touched" value={formatShare(summary.shareTouched)} />
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-tiny text-muted">{name}</dt>
      <dd className="tabular truncate text-data font-medium">{value}</dd>
    </div>
  );
}

function savedText(before: number, after: number): string {
  if (before <= 0) return '–';
  const saved = before - after;
  if (saved < 0) return `${formatByteRate(-saved)} more`;
  return `${formatByteRate(saved)} (${formatShare(saved / before)})`;
}
