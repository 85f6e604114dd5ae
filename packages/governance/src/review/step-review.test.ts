import { expect, test } from 'vitest';
import { cannotApply, cannotDecide } from './cannot-decide.ts';
import type { ReviewCore, ReviewEvent, ReviewWorld } from './review-core.ts';
import { doesNotCountBecause, missingText, stillMissing } from './standing.ts';
import { openReview, stepReview } from './step-review.ts';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');
const HASH = 'a'.repeat(64);
const [dana, olu, max] = ['dana', 'olu', 'max'].map((name) => ({ id: `acc_${name}`, name })) as [
  Ref,
  Ref,
  Ref,
];
type Ref = { id: string; name: string };

const world = (change: Partial<ReviewWorld> = {}): ReviewWorld => ({
  now: NOW,
  environment: 'production',
  approvalHash: HASH,
  editors: new Set([dana.id]),
  isEdited: false,
  isNewest: true,
  reviewer: (id) => ({
    id,
    persona: id === olu.id ? 'devops' : 'manager',
    mayReview: true,
    mayBreakGlass: id === olu.id,
  }),
  requirements: { approvals: [{ count: 2, from: null, because: ['two'] }] },
  revision: 2,
  baseRevision: 1,
  liveRevision: 1,
  expiresAt: '2026-11-24T12:00:00.000Z',
  ...change,
});

const approve = (by: Ref, approvalHash = HASH): ReviewEvent => ({
  kind: 'decide',
  by,
  verdict: 'approve',
  reason: '',
  approvalHash,
});

function after(events: readonly ReviewEvent[], at = world()): ReviewCore {
  return events.reduce<ReviewCore>((review, event) => {
    const answer = stepReview(review, event, at);
    if ('refusal' in answer) throw new Error(answer.refusal.text);
    return answer.review;
  }, openReview);
}

const refusal = (review: ReviewCore, event: ReviewEvent, at = world()) => {
  const answer = stepReview(review, event, at);
  return 'refusal' in answer ? answer.refusal : null;
};

test('a review is approved when as many people as the policy asks for have approved', () => {
  const once = after([approve(olu)]);
  expect(once.kind).toBe('open');
  expect(missingText(stillMissing(once.kind === 'open' ? once.approvals : [], world()))).toBe(
    '1 more approval',
  );
  expect(after([approve(olu), approve(max)]).kind).toBe('approved');
});

test('nobody decides twice, or what they wrote, or what they did not see', () => {
  expect(refusal(after([approve(olu)]), approve(olu))).toMatchObject({ kind: 'forbidden' });
  expect(refusal(openReview, approve(dana))?.text).toContain('You wrote part');
  expect(refusal(openReview, approve(olu, 'b'.repeat(64)))).toMatchObject({ kind: 'conflict' });
});

test('an approver who lost the right stops counting, and the review is open again', () => {
  const approved = after([approve(olu), approve(max)]);
  const later = world({ reviewer: (id) => (id === max.id ? undefined : world().reviewer(id)) });
  const [gone] = approved.kind === 'approved' ? approved.approvals.slice(1) : [];
  expect(gone && doesNotCountBecause(gone, later)).toBe('max may no longer review in production.');
  expect(stepReview(approved, { kind: 'look' }, later)).toMatchObject({ review: { kind: 'open' } });
  expect(stepReview(approved, { kind: 'look' }, world())).toEqual({ review: approved });
});

test('an edit, another live revision and time end what nobody has decided', () => {
  const look = (change: Partial<ReviewWorld>) => stepReview(openReview, { kind: 'look' }, world(change));
  expect(look({ isEdited: true })).toMatchObject({ review: { kind: 'voided' } });
  expect(look({ liveRevision: null })).toMatchObject({ review: { kind: 'stale' } });
  expect(look({ now: NOW + 86_400_000 })).toMatchObject({ review: { kind: 'expired' } });
});

test('what runs stays as it was decided', () => {
  const approved = after([approve(olu), approve(max)]);
  const live = world({ liveRevision: 2, isEdited: true });
  expect(stepReview(approved, { kind: 'edit', by: dana }, live)).toEqual({ review: approved });
  expect(refusal(approved, { kind: 'withdraw', by: dana }, live)).toMatchObject({ kind: 'conflict' });
});

test('what ran before the newest revision is history, and stays as it was decided', () => {
  const approved = after([approve(olu), approve(max)]);
  const history = world({ isNewest: false, isEdited: true, liveRevision: 3 });
  expect(stepReview(approved, { kind: 'look' }, history)).toEqual({ review: approved });
});

test('to reject or to ask for changes needs a reason, and ends the review', () => {
  const reject = (reason: string): ReviewEvent =>
    ({ ...approve(olu), verdict: 'reject', reason }) as ReviewEvent;
  expect(refusal(openReview, reject(' '))).toMatchObject({ kind: 'invalid-input' });
  const rejected = after([reject('Too wide.')]);
  expect(rejected).toMatchObject({ kind: 'rejected', by: olu, reason: 'Too wide.' });
  expect(cannotDecide(rejected, max.id, world())).toEqual({ kind: 'conflict', text: 'It was rejected.' });
});

test('breaking the glass needs its own right, a reason and a near end', () => {
  const event = (by: Ref, hours: number, reason = 'It leaks.'): ReviewEvent => ({
    kind: 'break-glass',
    by,
    reason,
    until: new Date(NOW + hours * 3_600_000).toISOString(),
  });
  expect(refusal(openReview, event(max, 4))).toMatchObject({ kind: 'forbidden' });
  expect(refusal(openReview, event(olu, 25))).toMatchObject({ kind: 'invalid-input' });
  expect(refusal(openReview, event(olu, 4, ''))).toMatchObject({ kind: 'invalid-input' });
  const forced = after([event(olu, 4)]);
  expect(cannotApply(forced, world())).toBeNull();
  expect(cannotApply(forced, world({ now: NOW + 4 * 3_600_000 }))).toContain('is over');
});

test('only what is approved may be rolled out', () => {
  expect(cannotApply(openReview, world())).toContain('not approved');
  const approved = after([approve(olu), approve(max)]);
  expect(cannotApply(approved, world())).toBeNull();
  const live = { liveRevision: 2 };
  expect(cannotApply(approved, world({ ...live, isEdited: true }))).toContain('edited');
  expect(cannotApply(approved, world({ ...live, reviewer: () => undefined }))).toContain('no longer counts');
});
