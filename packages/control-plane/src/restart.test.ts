import type { Probe, Review } from '@lookout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, Person, startTestServer, type TestServer } from './testing/test-server.ts';

let on: TestServer;
beforeEach(async () => {
  on = await startTestServer();
});
afterEach(() => on.close());

async function approve(dana: Person): Promise<Probe> {
  const probe: Probe = (await dana.request('POST', '/probes', { body: { document: aDocument() } })).json();
  const submission = { body: { note: '' }, version: 1 };
  const review: Review = (await dana.request('POST', `/probes/${probe.id}/submissions`, submission)).json();
  const body = { verdict: 'approve', reason: '', contentHash: review.contentHash };
  const olu = await on.signIn('olu');
  const decided = await olu.request('POST', `/reviews/${review.id}/decisions`, {
    body,
    version: review.version,
  });
  expect(decided.statusCode).toBe(201);
  return (await dana.request('GET', `/probes/${probe.id}`)).json();
}

test('a restart keeps sessions, probes, what is deployed and what is off', async () => {
  const dana = await on.signIn('dana');
  const probe = await approve(dana);
  const rollOut = { body: { revision: 1 }, version: probe.version };
  expect((await dana.request('POST', `/probes/${probe.id}/roll-outs`, rollOut)).statusCode).toBe(200);
  await dana.request('PUT', '/environments/production/rip-cord', {
    body: { isPulled: true, reason: 'test' },
  });
  const before = on.agents.last('production');

  on = await on.restart();
  const again = new Person(on.server, dana.cookie);
  const after: Probe = (await again.request('GET', `/probes/${probe.id}`)).json();
  expect(after).toMatchObject({ deployedRevision: 1, state: { kind: 'paused', isRipCord: true } });
  expect(on.agents.configs.current('production')).toMatchObject({ sequence: 1, hash: before.hash });
});

test('an acknowledged change is in the database, even when the process ends at once', async () => {
  const dana = await on.signIn('dana');
  const created = await dana.request('POST', '/probes', { body: { document: aDocument() } });
  on = await on.restart();
  const again = new Person(on.server, dana.cookie);
  expect((await again.request('GET', `/probes/${created.json().id}`)).statusCode).toBe(200);
});
