import type { Evidence, PreviewSummary, ResultTable } from '@lookout/contract';
import { formatByteRate, formatCount, formatRate, formatShare } from '../../../lib/format.ts';

/**
 * What a plan does to the stream, in one sentence. The sample holds rare lines more densely than frequent ones,
 * so its own counts would mislead: the sentence speaks of the whole stream, by the records' weights.
 */
export function effectSentence({ summary, result }: Evidence): string {
  const dropped = summary.recordsPerSecondBefore - summary.recordsPerSecondAfter;
  const changed = summary.shareTouched * summary.recordsPerSecondBefore - dropped;
  const parts = [
    summary.dropped > 0 ? `drops ${ofStream(dropped, summary)}` : '',
    summary.changed > 0 ? `changes ${ofStream(changed, summary)}` : '',
    result ? `counts ${formatCount(summary.inScope)} sampled records into ${rowsText(result)}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `It ${parts.join('; ')}.` : 'It touches none of the records.';
}

function ofStream(perSecond: number, { recordsPerSecondBefore }: PreviewSummary): string {
  const share = recordsPerSecondBefore > 0 ? perSecond / recordsPerSecondBefore : 0;
  return `${formatRate(perSecond)}, ${formatShare(share)} of the stream`;
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
    { label: 'Stream touched', value: formatShare(summary.shareTouched) },
    { label: 'In the sample', value: sampleCounts(summary) },
  ];
}

function sampleCounts({ kept, changed, dropped, created }: PreviewSummary): string {
  const counts = { kept, changed, dropped, created };
  return Object.entries(counts)
    .map(([word, count]) => `${formatCount(count)} ${word}`)
    .join(', ');
}

/** What the values of a result describe. */
export function basisText({ basis = 'sample' }: ResultTable): string {
  return basis === 'stream' ? 'estimated for the whole stream' : 'of the sample alone';
}

function rowsText({ totalRows }: ResultTable): string {
  return `${formatCount(totalRows)} ${totalRows === 1 ? 'row' : 'rows'}`;
}
