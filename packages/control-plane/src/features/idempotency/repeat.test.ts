import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

const KEY = '8e03978e-40d5-43dd-bc93-6894a57f9324';
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

const create = (person = dana, title = 'One', key = KEY) =>
  person.request('POST', '/probes', {
    body: { document: aDocument({ title }) },
    headers: { 'idempotency-key': key },
  });
const probes = async () => (await dana.request('GET', '/probes?environment=production')).json().items;

test('the same request with the same key happens once and is answered alike', async () => {
  const [first, second] = [await create(), await create()];
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect(second.json()).toEqual(first.json());
  expect(second.headers.etag).toBe(first.headers.etag);
  expect(second.headers['idempotent-replayed']).toBe('true');
  expect(await probes()).toHaveLength(1);
});

test('while the first one runs the second is told to wait; none of many does it twice', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => create()));
  const codes = new Set(answers.map(({ statusCode }) => statusCode));
  expect([...codes].every((code) => code === 201 || code === 409)).toBe(true);
  for (const answer of answers)
    if (answer.statusCode === 409) expect(answer.headers['retry-after']).toBe('1');
  expect(await probes()).toHaveLength(1);
});

test('a key is for one request, one person and one day', async () => {
  await create();
  expect((await create(dana, 'Two')).statusCode).toBe(422);
  expect((await create(await on.signIn('olu'))).statusCode).toBe(201);
  now += 2 * DAY;
  expect((await create(await on.signIn('dana'), 'Two')).statusCode).toBe(201);
});

test('a request that was refused may be tried again with its key', async () => {
  const refused = await create(dana, '');
  expect(refused.statusCode).toBe(400);
  expect((await create()).statusCode).toBe(201);
});

test('creating and deciding without a key is refused, with what to send', async () => {
  const refused = await create(dana, 'One', '');
  expect(refused.statusCode).toBe(400);
  const bare = await on.server.app.inject({
    method: 'POST',
    url: '/api/v1/probes',
    headers: { cookie: dana.cookie },
    payload: { document: aDocument() },
  });
  expect(bare.statusCode).toBe(400);
  expect(bare.json()).toMatchObject({
    title: 'Idempotency-Key required',
    detail: expect.stringContaining('a new UUID'),
  });
  expect(await probes()).toHaveLength(0);
});

test('a key that anybody could come upon is refused', async () => {
  expect((await create(dana, 'One', '1')).statusCode).toBe(400);
});

test('what a process left running when it died is free; what it had committed is not done again', async () => {
  await create();
  const { database } = on.store;
  await database.updateTable('idempotent_request').set({ state: 'committed', answer: null }).execute();
  on = await on.restart();
  dana = await on.signIn('dana');
  expect((await create()).statusCode).toBe(409);
  await on.store.database
    .updateTable('idempotent_request')
    .set({ state: 'running', answer: null, run: 'another life' })
    .execute();
  expect((await create()).statusCode).toBe(201);
});

test('the database does not show what was answered', async () => {
  const made = await dana.request('POST', '/me/tokens', {
    body: { name: 'ci', grants: [{ environment: '*', rights: ['view'] }], lifetimeDays: 1 },
    headers: { 'idempotency-key': KEY },
  });
  const rows = await on.store.database.selectFrom('idempotent_request').selectAll().execute();
  expect(rows).toMatchObject([{ state: 'answered' }]);
  expect(JSON.stringify(rows)).not.toContain(made.json().secret);
});
