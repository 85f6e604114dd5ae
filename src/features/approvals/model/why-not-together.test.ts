import type { Comment, Evidence, Review } from '@lookout/contract';
import { expect, test } from 'vitest';
import { whyNotTogether } from './why-not-together.ts';

const scores = { privacy: 1, security: 0, reliability: 1, cost: 0, performance: 0 };
const remark = { replyTo: null, resolvedBy: null } as Comment;
const harmless = {
  isWaitingForMe: true,
  cannotDecideBecause: null,
  risk: { scores, total: 2, points: [] },
  evidence: {} as Evidence,
  conflicts: [],
  comments: [{ ...remark, resolvedBy: { id: 'acc_max', name: 'Max' } }],
};

test('a request of low risk without open questions may be approved together with others', () => {
  expect(whyNotTogether(harmless)).toBeNull();
});

test.each<[string, Partial<Review>, string]>([
  [
    'is mine',
    { isWaitingForMe: false, cannotDecideBecause: 'You wrote a part of it.' },
    'You wrote a part of it.',
  ],
  ['has no evidence', { evidence: null }, 'There is no evidence of what it does.'],
  [
    'is risky in one dimension',
    { risk: { ...harmless.risk, scores: { ...scores, reliability: 2 } } },
    'Its reliability risk is 2 of 4.',
  ],
  [
    'meets another probe',
    { conflicts: [{ probeId: 'prb_x', title: 'Other', kind: 'field', text: 'Both change it.' }] },
    'It meets another probe that runs.',
  ],
  ['was questioned', { comments: [remark] }, 'Something that was said about it is not settled.'],
])('one that %s is opened first', (_, change, reason) => {
  expect(whyNotTogether({ ...harmless, ...change })).toBe(reason);
});
