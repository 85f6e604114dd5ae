import type { Probe, Review } from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aDocument, Person, startTestServer, type TestServer } from './testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from './testing/test-store.ts';

describe.each(storeKinds)('a control plane on %s', (kind) => {
  let stores: TestStores;
  let on: TestServer;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    on = await startTestServer({ store: await stores.fresh() });
  });
  afterEach(() => on.close());

  async function submit(dana: Person): Promise<Review> {
    const probe: Probe = (await dana.request('POST', '/probes', { body: { document: aDocument() } })).json();
    const submission = { body: { note: '' }, version: 1 };
    return (await dana.request('POST', `/probes/${probe.id}/submissions`, submission)).json();
  }

  async function approve(dana: Person): Promise<Probe> {
    const review = await submit(dana);
    const olu = await on.signIn('olu');
    const waiting = await olu.request('GET', '/reviews?environment=production&filter=waiting');
    expect(waiting.json().items.map(({ id }: Review) => id)).toEqual([review.id]);
    const body = { verdict: 'approve', reason: '', approvalHash: review.approvalHash };
    const decided = await olu.request('POST', `/reviews/${review.id}/decisions`, {
      body,
      version: review.version,
    });
    expect(decided.statusCode).toBe(201);
    return (await dana.request('GET', `/probes/${review.probeId}`)).json();
  }

  test('keeps sessions, probes, what is deployed and what is off over a restart', async () => {
    const dana = await on.signIn('dana');
    const probe = await approve(dana);
    const rollOut = { body: { revision: 1 }, version: probe.version };
    expect((await dana.request('POST', `/probes/${probe.id}/roll-outs`, rollOut)).statusCode).toBe(200);
    const pull = { body: { isPulled: true, reason: 'test' } };
    await dana.request('PUT', '/environments/production/rip-cord', pull);
    const before = on.agents.last('production');

    on = await on.restart();
    const again = new Person(on.server, dana.cookie);
    const after: Probe = (await again.request('GET', `/probes/${probe.id}`)).json();
    expect(after).toMatchObject({ deployedRevision: 1, state: { kind: 'paused', isRipCord: true } });
    expect(on.agents.configs.current('production')).toMatchObject({ sequence: 1, hash: before.hash });
  });

  test('submits only what passes its own tests, and pins their results', async () => {
    const dana = await on.signIn('dana');
    const submitWith = async (leaves: 'dropped' | 'unchanged') => {
      const given = [{ record: { eventName: 'LogLaunch' }, leaves }];
      const document = aDocument({ source: 'logs | where eventName != "LogLaunch"' });
      const body = { document: { ...document, tests: [{ name: 'launches are dropped', given }] } };
      const probe: Probe = (await dana.request('POST', '/probes', { body })).json();
      return dana.request('POST', `/probes/${probe.id}/submissions`, { body: { note: '' }, version: 1 });
    };
    const refused = await submitWith('unchanged');
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      detail: expect.stringContaining('The test “launches are dropped” fails.'),
      errors: [{ pointer: '/document/tests/0', message: 'In record 1: expected unchanged, got dropped.' }],
    });
    const review: Review = (await submitWith('dropped')).json();
    expect(review.evidence?.tests).toEqual([
      { name: 'launches are dropped', differences: [], problem: null },
    ]);
    expect(review.revisionDetail.document.tests).toHaveLength(1);
  });

  test('lets one of two reviewers at once through', async () => {
    const review = await submit(await on.signIn('dana'));
    const decide = async (name: 'olu' | 'max') => {
      const body = { verdict: 'approve', reason: '', approvalHash: review.approvalHash };
      const person = await on.signIn(name);
      return person.request('POST', `/reviews/${review.id}/decisions`, { body, version: review.version });
    };
    const statuses = (await Promise.all([decide('olu'), decide('max')])).map(({ statusCode }) => statusCode);
    expect(statuses.sort()).toEqual([201, 412]);
  });

  test('has an acknowledged change in the database, even when the process ends at once', async () => {
    const dana = await on.signIn('dana');
    const created = await dana.request('POST', '/probes', { body: { document: aDocument() } });
    on = await on.restart();
    const again = new Person(on.server, dana.cookie);
    expect((await again.request('GET', `/probes/${created.json().id}`)).statusCode).toBe(200);
  });

  test('refuses what the database could not keep, in words', async () => {
    const dana = await on.signIn('dana');
    const review = await submit(dana);
    const body = { text: 'a\0b' };
    expect((await dana.request('POST', `/reviews/${review.id}/comments`, { body })).statusCode).toBe(400);
    const cursor = Buffer.from('\0\n\0').toString('base64url');
    const page = await dana.request('GET', `/probes?environment=production&cursor=${cursor}`);
    expect(page.statusCode).toBe(400);
    const half = { text: 'a lone \ud800 surrogate' };
    expect((await dana.request('POST', `/reviews/${review.id}/comments`, { body: half })).statusCode).toBe(
      201,
    );
  });

  test('lets one of two roll-outs at once through', async () => {
    const dana = await on.signIn('dana');
    const probe = await approve(dana);
    const rollOut = () =>
      dana.request('POST', `/probes/${probe.id}/roll-outs`, {
        body: { revision: 1 },
        version: probe.version,
      });
    const statuses = (await Promise.all([rollOut(), rollOut()])).map(({ statusCode }) => statusCode);
    expect(statuses.sort()).toEqual([200, 412]);
  });
});
