import { contentHash, type DeployedProbe, type Revision } from '@lookout/contract';
import { expect, test } from 'vitest';
import { approvalHash } from '../approval-hash.ts';
import { aDocument, aPlan } from '../testing/plans.ts';
import type { AgentFacts, ProofFacts } from './proof-facts.ts';
import { proveRevision } from './prove-revision.ts';

const NOW = Date.parse('2026-01-01T12:00:00.000Z');
const AT = '2026-01-01T11:00:00.000Z';
const olu = { id: 'acc_olu', name: 'Olu' };
const document = aDocument();
const plan = aPlan([]);
const revision: Revision = {
  ...{ probeId: 'prb_1', number: 2, document, plan, engineVersion: '1', createdAt: AT },
  contentHash: contentHash(document),
  planHash: contentHash(plan),
  author: { id: 'acc_dana', name: 'Dana' },
};
const offered: DeployedProbe = {
  ...{ probeId: 'prb_1', revision: 2, title: document.title, isEnabled: true, epoch: 0 },
  ...{ contentHash: revision.contentHash, plan, planHash: revision.planHash },
  scope: document.scope,
  budget: document.budget,
  originals: document.originals,
  whenTripped: document.whenTripped,
  expiresAt: document.expiresAt,
};
const offer = { hash: 'c'.repeat(64), probe: offered };
const agent: AgentFacts = {
  ...{ id: '018f3c2a-7b1d-7e52-9a41-5c1d2e3f4a5b', name: 'gateway-1', isConnected: true, offer },
  ...{ sent: offer.hash, reported: offer.hash },
  answer: { kind: 'applied', at: AT, milliseconds: 12 },
};
const facts: ProofFacts = {
  ...{ now: NOW, environment: 'production', reviewId: 'rev_1', revision, offer, agents: [agent] },
  submittedHash: approvalHash(revision),
  approvals: [{ person: olu, at: AT, approvalHash: approvalHash(revision) }],
  forcedBy: null,
};

function standings(change: Partial<ProofFacts>) {
  const { seen, approved, delivered, acknowledged } = proveRevision({ ...facts, ...change });
  return [seen, approved, delivered, acknowledged].map(({ standing }) => standing).join(' ');
}

test('one content from the reviewer to the agent', () => {
  expect(standings({})).toBe('equal equal equal equal');
});

test('a document changed behind the reviewers breaks the first link and every approval', () => {
  const tampered = { ...revision, document: { ...document, source: 'logs | take 1' } };
  expect(standings({ revision: tampered })).toBe('unequal unequal equal equal');
  expect(proveRevision({ ...facts, revision: tampered }).seen.text).toMatch(/document was changed/);
});

test('a plan changed after it was compiled breaks the first link, though the approval hash stays', () => {
  const tampered = { ...revision, plan: aPlan([], ['more']) };
  expect(standings({ revision: tampered })).toBe('unequal equal equal equal');
});

test('an approval of other content is named', () => {
  const [approval] = facts.approvals;
  const other = { ...approval, person: olu, at: AT, approvalHash: 'd'.repeat(64) };
  const { approved } = proveRevision({ ...facts, approvals: [other] });
  expect(approved).toMatchObject({ standing: 'unequal', text: 'Olu approved other content.' });
});

test.each<[string, Partial<DeployedProbe>]>([
  ['plan', { plan: aPlan([], ['more']) }],
  ['document', { contentHash: 'e'.repeat(64) }],
  ['scope', { scope: { ...document.scope, services: [] } }],
  ['budget', { budget: { ...document.budget, stateBytes: 1 } }],
  ['later end', { expiresAt: null }],
])('another %s at the agents is told', (word, change) => {
  const { delivered } = proveRevision({
    ...facts,
    offer: { ...offer, probe: { ...offered, ...change } },
    agents: [],
  });
  expect(delivered.standing).toBe('unequal');
  expect(delivered.text).toContain(word);
});

test('an emergency permission may end it earlier', () => {
  const earlier = { ...offer, probe: { ...offered, expiresAt: AT } };
  expect(proveRevision({ ...facts, offer: earlier }).delivered.standing).toBe('equal');
});

test('nothing is delivered while another revision is what agents are offered', () => {
  const other = { ...offer, probe: { ...offered, revision: 3 } };
  const { delivered, acknowledged } = proveRevision({
    ...facts,
    offer: other,
    agents: [{ ...agent, offer: other }],
  });
  expect(delivered).toMatchObject({ standing: 'pending', text: 'Agents are offered revision 3 now.' });
  expect(acknowledged).toMatchObject({ standing: 'pending', total: 0 });
});

test.each<[string, Partial<AgentFacts>, string]>([
  ['refused', { answer: { kind: 'failed', at: AT, error: 'no such view' } }, 'unequal'],
  ['reports another configuration long after', { reported: 'f'.repeat(64) }, 'unequal'],
  ['was not sent it yet', { sent: null }, 'pending'],
  ['is applying it', { answer: { kind: 'applying', at: AT } }, 'pending'],
])('an agent that %s is named', (_what, change, standing) => {
  const slow = { ...agent, name: 'gateway-2', ...change };
  const { acknowledged } = proveRevision({ ...facts, agents: [agent, slow] });
  expect(acknowledged).toMatchObject({ standing, confirmed: 1, total: 2 });
  expect(acknowledged.agents[0]).toMatchObject({ name: 'gateway-2', standing });
});
