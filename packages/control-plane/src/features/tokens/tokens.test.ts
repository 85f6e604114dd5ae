import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

const DAY = 86_400_000;

let on: TestServer;
let dana: Person;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-22T10:00:00.000Z');
  on = await startTestServer({ clock: { now: () => now } });
  dana = await on.signIn('dana');
});
afterEach(() => on.close());

const make = (rights: string[], environment = 'production') =>
  dana.request('POST', '/me/tokens', {
    body: { name: 'ci', grants: [{ environment, rights }], lifetimeDays: 30 },
  });
const call = (secret: string, path: string, payload?: Record<string, unknown>) =>
  on.server.app.inject({
    method: payload ? 'POST' : 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${secret}`, 'idempotency-key': randomUUID() },
    ...(payload && { payload }),
  });
const create = (secret: string, environment = 'production') =>
  call(secret, '/probes', {
    document: aDocument({ scope: { environment, services: [], attributes: [] } }),
  });

test('a token does what it is for, and nothing else', async () => {
  const { secret } = (await make(['view'])).json();
  expect((await call(secret, '/probes?environment=production')).statusCode).toBe(200);
  expect((await call(secret, '/probes?environment=staging')).statusCode).toBe(403);
  expect((await create(secret)).statusCode).toBe(403);
  expect((await call(secret, '/me/tokens')).statusCode).toBe(403);
});

test('a token cannot be made for what its owner may not do', async () => {
  expect((await make(['administer'])).statusCode).toBe(403);
});

test('a token never may more than its owner does now', async () => {
  const { secret } = (await make(['view', 'author'], '*')).json();
  expect((await create(secret)).statusCode).toBe(201);
  const olu = await on.signIn('olu');
  const { items } = (await olu.request('GET', '/people')).json();
  const person = items.find((one: { email: string }) => one.email.startsWith('dana'));
  const body = {
    persona: person.persona,
    grants: [{ environment: 'staging', rights: ['view', 'author'] }],
    isDisabled: false,
  };
  await olu.request('PUT', `/people/${person.id}`, { version: person.version, body });
  expect((await create(secret)).statusCode).toBe(403);
  expect((await create(secret, 'staging')).statusCode).toBe(201);
});

test('a token ends by itself and when it is revoked', async () => {
  const [first, second] = [(await make(['view'])).json(), (await make(['view'])).json()];
  await dana.request('DELETE', `/me/tokens/${first.id}`);
  expect((await call(first.secret, '/probes?environment=production')).statusCode).toBe(401);
  now += 29 * DAY;
  expect((await call(second.secret, '/probes?environment=production')).statusCode).toBe(200);
  now += 2 * DAY;
  expect((await call(second.secret, '/probes?environment=production')).statusCode).toBe(401);
});

test('nobody revokes the token of another', async () => {
  const { id } = (await make(['view'])).json();
  const olu = await on.signIn('olu');
  expect((await olu.request('DELETE', `/me/tokens/${id}`)).statusCode).toBe(404);
});

test('a token is shown once, stored as a hash, and its use is noted', async () => {
  const { secret } = (await make(['view'])).json();
  await call(secret, '/probes?environment=production');
  const { items } = (await dana.request('GET', '/me/tokens')).json();
  expect(items).toMatchObject([{ name: 'ci', lastUsedAt: new Date(now).toISOString() }]);
  expect(JSON.stringify(items)).not.toContain(secret);
  const rows = await on.store.database.selectFrom('api_token').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('a dead token is not covered up by the session beside it', async () => {
  const answer = await dana.request('GET', '/session', { headers: { authorization: 'Bearer lkt_nonsense' } });
  expect(answer.statusCode).toBe(401);
});
