import type { Evidence, PreviewSummary, Review } from '@lookout/contract';
import { rateProbe } from '@lookout/governance';
import { formatByteRate, formatCount, formatDuration, formatRate, formatShare } from '../../../lib/format.ts';

/** One figure as it was pinned and as it is now. */
export interface FigureThenAndNow {
  readonly label: string;
  readonly pinned: string;
  readonly today: string;
  readonly hasMoved: boolean;
}

/** Two samples of a steady stream differ by chance: less than this share of the larger says nothing. */
const CHANCE = 0.25;

/** Times of one machine vary by what else it does. */
const COSTLY = 10;

/** How the effect of a revision on the stream of now compares with what is pinned. */
export function figuresThenAndNow(review: Review, pinned: Evidence, now: Evidence): FigureThenAndNow[] {
  const summaries = [pinned.summary, now.summary] as const;
  const figures = FIGURES.map(({ label, of, text }) => {
    const [then, today] = [of(summaries[0]), of(summaries[1])];
    return { label, pinned: text(then), today: text(today), hasMoved: hasMoved(then, today) };
  });
  const more = [rowsThenAndNow(pinned, now), costThenAndNow(pinned, now), riskThenAndNow(review, now)];
  return [...figures, ...more].filter((one) => one !== null);
}

/** The comparison in one sentence. */
export function verdictOf(figures: readonly FigureThenAndNow[]): string {
  const moved = figures.filter(({ hasMoved: has }) => has).map(({ label }) => label.toLowerCase());
  if (moved.length === 0) return 'It does today what is pinned.';
  return `Today it differs from what is pinned: ${moved.join(', ')}.`;
}

const FIGURES: readonly {
  readonly label: string;
  readonly of: (summary: PreviewSummary) => number;
  readonly text: (value: number) => string;
}[] = [
  { label: 'Stream touched', of: (summary) => summary.shareTouched, text: formatShare },
  { label: 'Records in', of: (summary) => summary.recordsPerSecondBefore, text: formatRate },
  { label: 'Records out', of: (summary) => summary.recordsPerSecondAfter, text: formatRate },
  { label: 'Bytes out', of: (summary) => summary.bytesPerSecondAfter, text: formatByteRate },
];

function hasMoved(then: number, now: number): boolean {
  return Math.abs(then - now) > CHANCE * Math.max(Math.abs(then), Math.abs(now));
}

function rowsThenAndNow(pinned: Evidence, now: Evidence): FigureThenAndNow | null {
  if (!pinned.result || !now.result) return null;
  const [then, today] = [pinned.result.totalRows, now.result.totalRows];
  const texts = { pinned: formatCount(then), today: formatCount(today) };
  return { label: 'Result rows', ...texts, hasMoved: hasMoved(then, today) };
}

/** Left out where the pinned run is from before costs were measured. */
function costThenAndNow(pinned: Evidence, now: Evidence): FigureThenAndNow | null {
  const [then, today] = [pinned.microsecondsPerRecord, now.microsecondsPerRecord];
  if (then === undefined || today === undefined) return null;
  const texts = { pinned: formatDuration(then / 1000), today: formatDuration(today / 1000) };
  // One machine at two moments: only a change of its kind says something about the probe.
  return {
    label: 'Cost per record',
    ...texts,
    hasMoved: Math.max(then, today) > COSTLY * Math.min(then, today),
  };
}

function riskThenAndNow({ revisionDetail, risk }: Review, evidence: Evidence): FigureThenAndNow {
  const { document, plan } = revisionDetail;
  const { total } = rateProbe({ document, plan, evidence });
  const texts = { pinned: `${risk.total} of 20`, today: `${total} of 20` };
  return { label: 'Risk', ...texts, hasMoved: total !== risk.total };
}
