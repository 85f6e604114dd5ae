import type { Evidence, PreviewSummary, ResultTable } from '@lookout/contract';
import { formatByteRate, formatCount, formatRate, formatShare } from '../../../lib/format.ts';

/** What a plan did to the sample, in one sentence. */
export function effectSentence({ summary, result }: Evidence): string {
  const counted = result ? `counts into ${rowsText(result)}` : '';
  const parts = [
    summary.dropped > 0 ? `drops ${formatCount(summary.dropped)}` : '',
    summary.changed > 0 ? `changes ${formatCount(summary.changed)}` : '',
    counted,
  ].filter((part) => part !== '');
  const what = parts.length > 0 ? parts.join(', ') : 'touches none';
  return `Of ${formatCount(summary.inScope)} sampled records in scope it ${what}.`;
}

/** The numbers behind the sentence, as label and value. */
export function effectFigures(summary: PreviewSummary): readonly { label: string; value: string }[] {
  const { recordsPerSecondBefore, recordsPerSecondAfter, bytesPerSecondBefore, bytesPerSecondAfter } =
    summary;
  return [
    {
      label: 'Records',
      value: `${formatRate(recordsPerSecondBefore)} → ${formatRate(recordsPerSecondAfter)}`,
    },
    {
      label: 'Bytes',
      value: `${formatByteRate(bytesPerSecondBefore)} → ${formatByteRate(bytesPerSecondAfter)}`,
    },
    { label: 'Share of the stream touched', value: formatShare(summary.shareTouched) },
    { label: 'Kept', value: formatCount(summary.kept) },
    { label: 'Changed', value: formatCount(summary.changed) },
    { label: 'Dropped', value: formatCount(summary.dropped) },
    { label: 'Created', value: formatCount(summary.created) },
  ];
}

function rowsText({ totalRows }: ResultTable): string {
  return `${formatCount(totalRows)} ${totalRows === 1 ? 'row' : 'rows'}`;
}
