import type { RevisionProof } from '@lookout/contract';
import { expect, test } from 'vitest';
import { proofSentence } from './proof-words.ts';

const hash = 'a'.repeat(64);
const proof: RevisionProof = {
  ...{ probeId: 'prb_1', revision: 1, reviewId: 'rev_1', environment: 'production' },
  seen: { standing: 'equal', text: 'Seen.', submitted: hash, recomputed: hash },
  approved: { standing: 'equal', text: 'Approved.', approvals: [] },
  delivered: { standing: 'equal', text: 'Delivered.', approvedPlan: hash, offeredPlan: hash },
  acknowledged: { standing: 'equal', text: '1 of 1 acknowledged it.', confirmed: 1, total: 1, agents: [] },
};

test('a whole chain says how many agents acknowledged it', () => {
  expect(proofSentence(proof)).toBe('One content from reviewers to agents: 1 of 1 acknowledged it.');
});

test('the first link that is missing is what it waits for', () => {
  const delivered = { ...proof.delivered, standing: 'pending' as const, text: 'It is not rolled out.' };
  expect(proofSentence({ ...proof, delivered })).toBe('Nothing contradicts it so far. It is not rolled out.');
});

test('a broken link counts before one that is missing', () => {
  const approved = { ...proof.approved, standing: 'pending' as const };
  const acknowledged = { ...proof.acknowledged, standing: 'unequal' as const, text: 'gateway-2 refused it.' };
  expect(proofSentence({ ...proof, approved, acknowledged })).toBe(
    'The chain is broken. gateway-2 refused it.',
  );
});
