import type { ProbeDocument } from '@lookout/contract';
import { DEFAULT_BUDGET } from '@lookout/contract';
import { expect, test } from 'vitest';
import { type ApprovedContent, approvalHash } from './approval-hash.ts';

const document: ProbeDocument = {
  title: 'Drop the banner',
  description: '',
  kind: 'query',
  placement: 'off-box',
  scope: { environment: 'production', services: [], attributes: [] },
  source: 'traces | where message != "x"',
  originals: 'keep',
  budget: DEFAULT_BUDGET,
  whenTripped: 'pass',
  expiresAt: null,
};
const content: ApprovedContent = { document, planHash: 'a'.repeat(64), engineVersion: '1' };

test('the same content has the same hash', () => {
  expect(approvalHash({ ...content, document: { ...document } })).toBe(approvalHash(content));
});

test.each<[string, ApprovedContent]>([
  ['text', { ...content, document: { ...document, source: 'traces' } }],
  ['scope', { ...content, document: { ...document, scope: { ...document.scope, services: ['web'] } } }],
  ['budget', { ...content, document: { ...document, budget: { ...DEFAULT_BUDGET, stateBytes: 1 } } }],
  ['expiry', { ...content, document: { ...document, expiresAt: '2030-01-01T00:00:00.000Z' } }],
  ['plan', { ...content, planHash: 'b'.repeat(64) }],
  ['engine', { ...content, engineVersion: '2' }],
])('another %s has another hash', (_part, other) => {
  expect(approvalHash(other)).not.toBe(approvalHash(content));
});
