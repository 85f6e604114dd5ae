import type { Grant, Probe } from '@lookout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { findAccountByEmail } from './account-store.ts';
import { replaceGrants } from './grant-store.ts';

let on: TestServer;
let olu: Person;
beforeEach(async () => {
  on = await startTestServer();
  olu = await on.signIn('olu');
});
afterEach(() => on.close());

async function grant(name: string, grants: Grant[]): Promise<Person> {
  const found = await findAccountByEmail(on.store.database, `${name}@demo.lookout`);
  await replaceGrants(on.store.database, found?.account.id ?? '', grants);
  return on.signIn(name as 'dana');
}
const documentIn = (environment: string) =>
  aDocument({ scope: { environment, services: [], attributes: [] } });
const createIn = (environment: string, person = olu) =>
  person.request('POST', '/probes', { body: { document: documentIn(environment) } });

test('a right in one environment is none in another', async () => {
  const dana = await grant('dana', [{ environment: 'staging', rights: ['view', 'author'] }]);
  expect((await createIn('staging', dana)).statusCode).toBe(201);
  const refused = await createIn('production', dana);
  expect(refused.statusCode).toBe(403);
  expect(refused.json().detail).toContain('"author" in production');
});

test('what somebody may not view does not exist for them', async () => {
  const dana = await grant('dana', [{ environment: 'staging', rights: ['view', 'author'] }]);
  const probe = (await createIn('production')).json() as Probe;
  expect((await dana.request('GET', `/probes/${probe.id}`)).statusCode).toBe(404);
  expect((await dana.request('GET', '/probes?environment=production')).statusCode).toBe(403);
});

test('a probe cannot be moved into an environment where its editor has no right', async () => {
  const dana = await grant('dana', [{ environment: 'staging', rights: ['view', 'author'] }]);
  const probe = (await createIn('staging', dana)).json() as Probe;
  const moved = await dana.request('PUT', `/probes/${probe.id}`, {
    body: { document: documentIn('production') },
    version: probe.version,
  });
  expect(moved.statusCode).toBe(403);
});

test('a session shows the environments that its person may view, and a grant taken away counts at once', async () => {
  await createIn('staging');
  const dana = await grant('dana', [{ environment: 'staging', rights: ['view'] }]);
  const session = (await dana.request('GET', '/session')).json();
  expect(session.environments).toEqual(['staging']);
  await grant('dana', []);
  expect((await dana.request('GET', '/probes?environment=staging')).statusCode).toBe(403);
});
