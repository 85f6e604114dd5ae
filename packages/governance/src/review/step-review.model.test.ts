import type { ApprovalRequirement } from '@lookout/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Happening, PEOPLE, ReviewStory } from '../testing/review-story.ts';
import { isUnderWay, type ReviewCore } from './review-core.ts';

const RUNS = 10_000;
const who = fc.nat({ max: PEOPLE - 1 });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('decide' as const),
      who,
      verdict: fc.constant('approve' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('decide' as const),
      who,
      verdict: fc.constantFrom('request-changes' as const, 'reject'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('approve-old' as const, 'edit', 'submit', 'withdraw', 'break-glass'),
      who,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('demote' as const, 'restore', 'disable'), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constantFrom('roll-out' as const, 'roll-back', 'other-live') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 80 }) }),
  },
);

const requirements = fc.constantFrom<ApprovalRequirement[][]>(
  [{ count: 1, from: null, because: ['always'] }],
  [{ count: 2, from: null, because: ['always'] }],
  [
    { count: 2, from: null, because: ['always'] },
    { count: 1, from: 'devops', because: ['cost'] },
  ],
);

test(`in ${RUNS} stories no approval survives an edit, and nobody approves their own work`, {
  timeout: 120_000,
}, () => {
  const reached = new Set<ReviewCore['kind']>();
  fc.assert(
    fc.property(requirements, fc.array(happening, { maxLength: 30 }), (needed, happenings) => {
      const story = new ReviewStory(needed);
      for (const one of happenings) {
        const before = story.review;
        story.play(one);
        reached.add(story.review.kind);
        check(story, before, one);
      }
    }),
    { numRuns: RUNS },
  );
  // A test that never gets anywhere proves nothing. What was superseded is followed by the review after it.
  expect(reached.size).toBe(9);
});

function check(story: ReviewStory, before: ReviewCore, one: Happening): void {
  const { review } = story;
  // What runs was decided while it could be decided; rights that change later do not switch it off.
  if (review.kind === 'approved' && !story.isLive) {
    expect(story.isCovered).toBe(true);
    expect(story.world.isEdited).toBe(false);
  }
  if (one.what === 'edit' && !story.isLive) expect(isUnderWay(review)).toBe(false);
  if (review.kind === 'open') expect(story.isCovered).toBe(false);
  if (!isUnderWay(before) && one.what !== 'submit') expect(review).toEqual(before);
  if (isUnderWay(review) && !story.isLive) expect(story.world.liveRevision).toBe(story.world.baseRevision);
}

test('a stored review goes on as one that was never stored', () => {
  fc.assert(
    fc.property(requirements, fc.array(happening, { maxLength: 30 }), (needed, happenings) => {
      const [kept, stored] = [new ReviewStory(needed), new ReviewStory(needed)];
      for (const one of happenings) {
        kept.play(one);
        stored.review = JSON.parse(JSON.stringify(stored.review)) as ReviewCore;
        stored.play(one);
      }
      expect(stored.review).toEqual(kept.review);
    }),
    { numRuns: 1000 },
  );
});
