import { isUnderWay, type ReviewCore, type ReviewRefusal, type ReviewWorld } from './review-core.ts';
import { stillMissing } from './standing.ts';

/** Why somebody may not decide a review, in words; null when they may. Nobody is exempt. */
export function cannotDecide(review: ReviewCore, personId: string, world: ReviewWorld): ReviewRefusal | null {
  if (!world.reviewer(personId)?.mayReview)
    return { kind: 'forbidden', text: `You have no right to review in ${world.environment}.` };
  if (review.kind !== 'open') return { kind: 'conflict', text: CLOSED[review.kind] };
  if (world.editors.has(personId))
    return { kind: 'forbidden', text: 'You wrote part of this probe, so another person must decide.' };
  if (review.approvals.some(({ person }) => person.id === personId))
    return { kind: 'forbidden', text: 'You have decided already.' };
  return null;
}

const CLOSED: Readonly<Record<Exclude<ReviewCore['kind'], 'open'>, string>> = {
  approved: 'It is approved already.',
  forced: 'Its approvals were set aside in an emergency.',
  'changes-requested': 'Changes were requested; it waits for a new submission.',
  rejected: 'It was rejected.',
  withdrawn: 'The submission was withdrawn.',
  voided: 'The probe was edited after this submission.',
  superseded: 'A newer revision was submitted.',
  expired: 'Nobody decided in time. Its author may submit it again.',
  stale:
    'What runs has changed since this review began. It has to be compared with that, and reviewed again.',
};

/**
 * Why a revision may not be rolled out by its review, in words; null when it may. Approvals are counted again, also of
 * what runs already: to roll it out once more is a decision of now.
 */
export function cannotApply(review: ReviewCore, world: ReviewWorld): string | null {
  if (isUnderWay(review) && world.isEdited) return CLOSED.voided;
  if (review.kind === 'approved')
    return stillMissing(review.approvals, world).length === 0 ? null : 'Who approved it no longer counts.';
  if (review.kind === 'forced')
    return Date.parse(review.glass.until) > world.now
      ? null
      : 'The time of its emergency permission is over.';
  return review.kind === 'open' ? 'It is not approved yet.' : CLOSED[review.kind];
}
