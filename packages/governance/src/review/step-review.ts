import type { PersonRef } from '@lookout/contract';
import { cannotDecide } from './cannot-decide.ts';
import {
  isUnderWay,
  type ReviewCore,
  type ReviewEvent,
  type ReviewRefusal,
  type ReviewStep,
  type ReviewWorld,
} from './review-core.ts';
import { stillMissing } from './standing.ts';

/** The longest that a probe may run without its approvals. */
export const MAX_FORCED_HOURS = 24;

/** A review that nobody has decided. */
export const openReview: ReviewCore = Object.freeze({ kind: 'open', approvals: [] });

/**
 * The whole of a review's rules: what becomes of it by one event. Pure. What happened meanwhile counts first: an
 * approver without the right no longer counts, and what runs decides whether the comparison still holds.
 */
export function stepReview(review: ReviewCore, event: ReviewEvent, world: ReviewWorld): ReviewStep {
  const now = settled(review, world);
  switch (event.kind) {
    case 'look':
      return { review: now };
    case 'decide':
      return decide(now, event, world);
    case 'withdraw':
      return withdraw(now, event.by, world);
    case 'edit':
      return end(review, { kind: 'voided', by: event.by }, world);
    case 'supersede':
      return end(review, { kind: 'superseded', by: event.by }, world);
    case 'break-glass':
      return breakGlass(now, event, world);
  }
}

/** A review as it is by now, whatever it was when it was stored. */
function settled(review: ReviewCore, world: ReviewWorld): ReviewCore {
  if (!isUnderWay(review) || !world.isNewest || world.liveRevision === world.revision) return review;
  const at = timeText(world);
  if (world.isEdited) return { kind: 'voided', by: null, at };
  if (world.liveRevision !== world.baseRevision) return { kind: 'stale', at };
  if (review.kind === 'forced') return review;
  const counted = byCount(review, world);
  return counted.kind === 'open' && Date.parse(world.expiresAt) <= world.now
    ? { kind: 'expired', at }
    : counted;
}

type Counting = Extract<ReviewCore, { approvals: unknown }>;

/** Approved as long as nothing is missing; open again when an approver has stopped counting. */
function byCount({ approvals }: Pick<Counting, 'approvals'>, world: ReviewWorld): Counting {
  return { kind: stillMissing(approvals, world).length === 0 ? 'approved' : 'open', approvals };
}

type Decide = Extract<ReviewEvent, { kind: 'decide' }>;

function decide(review: ReviewCore, event: Decide, world: ReviewWorld): ReviewStep {
  const refusal = cannotDecide(review, event.by.id, world);
  if (refusal || review.kind !== 'open') return { refusal: refusal ?? NOT_OPEN };
  if (event.approvalHash !== world.approvalHash) return { refusal: OTHER_CONTENT };
  const { by, reason, approvalHash } = event;
  const at = timeText(world);
  if (event.verdict === 'approve') {
    const approvals = [...review.approvals, { person: by, at, approvalHash }];
    return { review: byCount({ approvals }, world) };
  }
  if (reason.trim() === '') return { refusal: NO_REASON };
  const kind = event.verdict === 'reject' ? 'rejected' : 'changes-requested';
  return { review: { kind, by, at, reason } };
}

function withdraw(review: ReviewCore, by: PersonRef, world: ReviewWorld): ReviewStep {
  if (!world.editors.has(by.id))
    return refused('forbidden', 'Only those who wrote this probe may withdraw it.');
  if (!isUnderWay(review) || world.liveRevision === world.revision)
    return refused('conflict', 'This review is closed: there is nothing left to withdraw.');
  return end(review, { kind: 'withdrawn', by }, world);
}

/** Ends what is under way. What runs already stays as it was decided. */
function end(
  review: ReviewCore,
  { kind, by }: { kind: 'voided' | 'superseded' | 'withdrawn'; by: PersonRef },
  world: ReviewWorld,
): ReviewStep {
  if (!isUnderWay(review) || world.liveRevision === world.revision) return { review };
  const at = timeText(world);
  return { review: kind === 'voided' ? { kind, by, at } : { kind, by, at, reason: '' } };
}

type BreakGlass = Extract<ReviewEvent, { kind: 'break-glass' }>;

function breakGlass(review: ReviewCore, event: BreakGlass, world: ReviewWorld): ReviewStep {
  const { by, reason, until } = event;
  if (!world.reviewer(by.id)?.mayBreakGlass)
    return refused('forbidden', `You have no right to set approvals aside in ${world.environment}.`);
  if (review.kind !== 'open')
    return refused('conflict', 'Only a review that waits for approvals can go on without them.');
  if (reason.trim() === '') return refused('invalid-input', 'Say why this cannot wait for its approvals.');
  const hours = (Date.parse(until) - world.now) / 3_600_000;
  if (!(hours > 0 && hours <= MAX_FORCED_HOURS))
    return refused('invalid-input', `It may run without approvals for at most ${MAX_FORCED_HOURS} hours.`);
  return { review: { kind: 'forced', glass: { by, at: timeText(world), reason, until } } };
}

const NOT_OPEN: ReviewRefusal = { kind: 'conflict', text: 'This review is closed.' };
const NO_REASON: ReviewRefusal = {
  kind: 'invalid-input',
  text: 'Say why, so that the author can act on it.',
};
const OTHER_CONTENT: ReviewRefusal = {
  kind: 'conflict',
  text: 'Your decision names other content than this review is about. Load the review again and look at what it shows.',
};

function refused(kind: ReviewRefusal['kind'], text: string): ReviewStep {
  return { refusal: { kind, text } };
}

function timeText({ now }: ReviewWorld): string {
  return new Date(now).toISOString();
}
