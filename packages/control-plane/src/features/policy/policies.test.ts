import { DEFAULT_POLICY, type Policy, type PolicyDocument, type PolicyProposal } from '@lookout/contract';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { findAccountByEmail } from '../session/account-store.ts';
import { replaceGrants } from '../session/grant-store.ts';

let on: TestServer;
let olu: Person;
let dana: Person;
let max: Person;

beforeEach(async () => {
  on = await startTestServer();
  [olu, dana, max] = await Promise.all([on.signIn('olu'), on.signIn('dana'), on.signIn('max')]);
});
afterEach(() => on.close());

const read = <T>(response: LightMyRequestResponse, status = 200): T => {
  expect(response.statusCode, response.body).toBe(status);
  return response.json() as T;
};
const base = '/environments/production';
const current = async () => read<Policy>(await dana.request('GET', `${base}/policy`));
const propose = (document: Partial<PolicyDocument>, { baseVersion = 1, person = olu } = {}) =>
  person.request('POST', `${base}/policy-proposals`, {
    body: { baseVersion, document: { ...DEFAULT_POLICY, ...document }, note: '' },
  });
const proposed = async (document: Partial<PolicyDocument>, baseVersion = 1) =>
  read<PolicyProposal>(await propose(document, { baseVersion }), 201);
const decide = ({ id, version, contentHash }: PolicyProposal, person: Person, change: object = {}) =>
  person.request('POST', `${base}/policy-proposals/${id}/decisions`, {
    body: { verdict: 'approve', reason: '', contentHash, ...change },
    version,
  });

test('an environment starts with the default policy', async () => {
  expect(await current()).toMatchObject({ version: 1, document: DEFAULT_POLICY, since: null, author: null });
});

test('a proposal comes into force when another person approves it', async () => {
  const proposal = await proposed({ approvals: 2 });
  expect((await decide(proposal, olu)).statusCode).toBe(403);
  expect(read<PolicyProposal>(await decide(proposal, dana), 201).state).toBe('in-force');
  const policy = await current();
  expect(policy).toMatchObject({ version: 2, document: { approvals: 2 }, author: { name: 'Olu Devops' } });
  expect(policy.approvers).toMatchObject([{ name: 'Dana Developer' }]);
});

test('a policy asks for its own number of approvals to be changed', async () => {
  read(await decide(await proposed({ approvals: 2 }), dana), 201);
  const proposal = await proposed({ approvals: 1 }, 2);
  expect(proposal.approvalsNeeded).toBe(2);
  const once = read<PolicyProposal>(await decide(proposal, dana), 201);
  expect(once.state).toBe('open');
  expect((await decide(once, dana)).statusCode).toBe(403);
  expect(read<PolicyProposal>(await decide(once, max), 201).state).toBe('in-force');
});

test('an approval of somebody who no longer may review does not count', async () => {
  read(await decide(await proposed({ approvals: 2 }), dana), 201);
  const once = read<PolicyProposal>(await decide(await proposed({ approvals: 1 }, 2), dana), 201);
  const found = await findAccountByEmail(on.store.database, 'dana@demo.lookout');
  await replaceGrants(on.store.database, found?.account.id ?? '', []);
  expect(read<PolicyProposal>(await decide(once, max), 201).state).toBe('open');
  expect(read<Policy>(await max.request('GET', `${base}/policy`)).version).toBe(2);
});

test('what was proposed on an older policy is stale', async () => {
  const [first, second] = [await proposed({ approvals: 2 }), await proposed({ fastRedaction: false })];
  read(await decide(first, dana), 201);
  const page = read<{ items: PolicyProposal[] }>(await dana.request('GET', `${base}/policy-proposals`));
  expect(page.items.find(({ id }) => id === second.id)?.state).toBe('stale');
  expect((await propose({ fastRedaction: false }, { baseVersion: 1 })).statusCode).toBe(412);
});

test('two approvals at once put a policy into force once', async () => {
  const proposal = await proposed({ approvals: 2 });
  const answers = await Promise.all([decide(proposal, dana), decide(proposal, max)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412]);
  expect((await current()).version).toBe(2);
});

test('rejecting needs a reason, and a decision on other content does not count', async () => {
  const proposal = await proposed({ approvals: 2 });
  expect((await decide(proposal, dana, { verdict: 'reject' })).statusCode).toBe(400);
  expect((await decide(proposal, dana, { contentHash: 'a'.repeat(64) })).statusCode).toBe(409);
  const rejected = read<PolicyProposal>(
    await decide(proposal, dana, { verdict: 'reject', reason: 'Too strict.' }),
    201,
  );
  expect(rejected).toMatchObject({ state: 'rejected', reason: 'Too strict.' });
});

test('who does not administer may not propose, and only the author withdraws', async () => {
  expect((await propose({ approvals: 2 }, { person: dana })).statusCode).toBe(403);
  const { id, version } = await proposed({ approvals: 2 });
  const path = `${base}/policy-proposals/${id}/withdrawal`;
  expect((await dana.request('POST', path, { version })).statusCode).toBe(403);
  expect(read<PolicyProposal>(await olu.request('POST', path, { version }), 201).state).toBe('withdrawn');
});

test('every version stays readable', async () => {
  read(await decide(await proposed({ approvals: 2 }), dana), 201);
  const page = read<{ items: Policy[] }>(await dana.request('GET', `${base}/policy/versions`));
  expect(page.items.map(({ version }) => version)).toEqual([2, 1]);
});
