import { type Review, RISK_DIMENSIONS } from '@lookout/contract';

/** The highest score of any dimension with which a request may be approved beside others. */
const MOST_SCORE = 1;

type Judged = Pick<
  Review,
  'isWaitingForMe' | 'cannotDecideBecause' | 'risk' | 'evidence' | 'conflicts' | 'comments'
>;

/**
 * Why a request must be opened to be approved; null when it may be approved together with others. Many at once are looked
 * at less closely than one, so only those go that have nothing to look at: a low risk by evidence, no other probe that
 * they meet, no open question.
 */
export function whyNotTogether(review: Judged): string | null {
  if (!review.isWaitingForMe) return review.cannotDecideBecause ?? 'It does not wait for you any more.';
  if (!review.evidence) return 'There is no evidence of what it does.';
  const risky = RISK_DIMENSIONS.find((dimension) => review.risk.scores[dimension] > MOST_SCORE);
  if (risky) return `Its ${risky} risk is ${review.risk.scores[risky]} of 4.`;
  if (review.conflicts.length > 0) return 'It meets another probe that runs.';
  if (review.comments.some(({ replyTo, resolvedBy }) => replyTo === null && resolvedBy === null))
    return 'Something that was said about it is not settled.';
  return null;
}
