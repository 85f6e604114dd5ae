import { expect, test } from 'vitest';
import { standingWords } from './standing-words.ts';

const open = { state: 'open' as const, approvalsGiven: 0, missing: [{ count: 2, from: null }], end: null };

test('an open request says what it has and what it needs, and from whom', () => {
  expect(standingWords(open)).toBe('No approval yet; needs 2 more approvals.');
  const missing = [{ count: 1, from: 'devops' as const }];
  expect(standingWords({ ...open, approvalsGiven: 1, missing })).toBe(
    '1 approval; needs 1 more approval from devops.',
  );
});

test('what ended by a person gives their reason, and the rest nothing', () => {
  const end = { by: { id: 'acc_max', name: 'Max' }, at: '', reason: 'Too wide.', until: null };
  expect(standingWords({ ...open, state: 'rejected', end })).toBe('Max: Too wide.');
  expect(standingWords({ ...open, state: 'stale', end: { ...end, by: null, reason: '' } })).toBeNull();
});
