import type { RecordStatus } from '@lookout/contract';
import { formatByteRate, formatCount, formatRate, formatShare } from '../../../lib/format.ts';
import type { CompareAnswer, CompareSide } from '../../../lib/workers/sample-types.ts';

/** What a revision does to a record, as a verb. */
const DOES: Readonly<Record<RecordStatus, string>> = {
  kept: 'keeps',
  changed: 'changes',
  dropped: 'drops',
  created: 'creates',
};

/** One figure of either side; `isSame` where they read the same. */
export interface EffectFigure {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly isSame: boolean;
}

const FIGURES: readonly { readonly label: string; readonly of: (side: CompareSide) => string }[] = [
  { label: 'Sampled records kept', of: ({ summary }) => formatCount(summary.kept) },
  { label: 'Sampled records changed', of: ({ summary }) => formatCount(summary.changed) },
  { label: 'Sampled records dropped', of: ({ summary }) => formatCount(summary.dropped) },
  { label: 'Stream touched', of: ({ summary }) => formatShare(summary.shareTouched) },
  { label: 'Records out', of: ({ summary }) => formatRate(summary.recordsPerSecondAfter) },
  { label: 'Bytes out', of: ({ summary }) => formatByteRate(summary.bytesPerSecondAfter) },
];

const RESULT_ROWS: (typeof FIGURES)[number] = {
  label: 'Result rows',
  of: ({ resultRows }) => (resultRows === null ? 'none' : formatCount(resultRows)),
};

/** The figures of two revisions beside each other. */
export function effectFigures({ left, right }: CompareAnswer): readonly EffectFigure[] {
  const computes = left.resultRows !== null || right.resultRows !== null;
  return (computes ? [...FIGURES, RESULT_ROWS] : FIGURES).map(({ label, of }) => {
    const [ours, theirs] = [of(left), of(right)];
    return { label, left: ours, right: theirs, isSame: ours === theirs };
  });
}

/** The comparison in sentences; `names` are those of the two revisions. */
export function differenceText(
  { left, comparison }: CompareAnswer,
  names: readonly [left: string, right: string],
): string {
  const { fates, bothChange } = comparison;
  const sampled = formatCount(left.summary.sampledRecords);
  const parts = fates.map((fate) => fateText(fate, names));
  const lead = parts.length === 0 ? `Both do the same with ${sampled} sampled records` : parts.join('; ');
  if (bothChange.lookedAt === 0) return `${lead}.`;
  const of = `the newest ${formatCount(bothChange.lookedAt)} records that both change`;
  if (bothChange.different === 0) return `${lead}. Of ${of}, all come out alike.`;
  return `${lead}. Of ${of}, ${formatCount(bothChange.different)} come out different.`;
}

function fateText(
  { left, right, records }: CompareAnswer['comparison']['fates'][number],
  [first, second]: readonly [string, string],
): string {
  return `${formatCount(records)} records that ${first} ${DOES[left]}, ${second} ${DOES[right]}`;
}
