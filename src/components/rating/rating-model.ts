/** One axis of a rating, with what its score rests on. */
export interface RatedDimension {
  readonly id: string;
  readonly label: string;
  /** Stands for the dimension where there is room for a letter only. */
  readonly letter: string;
  readonly score: number;
  readonly reasons: readonly RatingReason[];
}

/** A reason in a sentence, and the points that it adds. */
export interface RatingReason {
  readonly points: number;
  readonly text: string;
}

/** The highest score of a dimension. */
export const MAX_SCORE = 4;

/** How a score is coloured; the figure carries the meaning. */
export function scoreTone(score: number): 'neutral' | 'info' | 'warn' | 'bad' {
  if (score === 0) return 'neutral';
  if (score === 1) return 'info';
  return score === 2 ? 'warn' : 'bad';
}

/** A rating in a sentence, for those who do not see the drawing. */
export function ratingText(dimensions: readonly RatedDimension[]): string {
  const total = dimensions.reduce((sum, { score }) => sum + score, 0);
  const parts = dimensions.map(({ label, score }) => `${label} ${score}`);
  return `${parts.join(', ')}; ${total} of ${dimensions.length * MAX_SCORE} in all`;
}
