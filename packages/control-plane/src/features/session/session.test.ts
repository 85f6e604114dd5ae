import { DEMO_PASSWORD } from '@lookout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const HOUR = 3_600_000;

let now = Date.parse('2026-11-22T10:00:00.000Z');
const clock = { now: () => now };
let on: TestServer;

beforeAll(async () => {
  on = await startTestServer({ clock });
});
afterAll(() => on.close());

const signIn = (email: string, password: string) =>
  on.server.app.inject({ method: 'POST', url: '/api/v1/session', payload: { email, password } });

test('the cookie is out of reach of scripts and of other sites', async () => {
  const [cookie] = (await signIn('dana@demo.lookout', DEMO_PASSWORD)).cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('the database knows no token that would sign anybody in', async () => {
  const [cookie] = (await signIn('dana@demo.lookout', DEMO_PASSWORD)).cookies;
  const sessions = await on.store.database.selectFrom('session').selectAll().execute();
  expect(sessions.length).toBeGreaterThan(0);
  expect(JSON.stringify(sessions)).not.toContain(cookie?.value);
});

test('an address without an account and a wrong password get the same answer', async () => {
  const [unknown, wrong] = [await signIn('nobody@demo.lookout', 'x'), await signIn('dana@demo.lookout', 'x')];
  expect([unknown.statusCode, wrong.statusCode]).toEqual([401, 401]);
  expect(unknown.body).toBe(wrong.body);
});

test('ten wrong passwords close an address for a while, whatever comes next', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) await signIn('dana@demo.lookout', `wrong ${attempt}`);
  now += 60_000;
  const refused = await signIn('DANA@demo.lookout', DEMO_PASSWORD);
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, String(14 * 60)]);
  expect((await signIn('olu@demo.lookout', DEMO_PASSWORD)).statusCode).toBe(201);
  now += HOUR;
  expect((await signIn('dana@demo.lookout', DEMO_PASSWORD)).statusCode).toBe(201);
});

test('a session slides while it is used, and ends when it is not', async () => {
  const dana = await on.signIn('dana');
  const status = async () => (await dana.request('GET', '/session')).statusCode;
  for (let hours = 0; hours < 24; hours += 8) {
    now += 8 * HOUR;
    expect(await status()).toBe(200);
  }
  now += 12 * HOUR;
  expect(await status()).toBe(401);
});

test('a session ends after a week, however much it is used', async () => {
  const dana = await on.signIn('dana');
  const status = async () => (await dana.request('GET', '/session')).statusCode;
  for (let hours = 10; hours < 7 * 24; hours += 10) {
    now += 10 * HOUR;
    expect(await status()).toBe(200);
  }
  now += 10 * HOUR;
  expect(await status()).toBe(401);
});

test('a session that somebody planted is not the one that signing in opens', async () => {
  const planted = 'a-token-that-an-attacker-knows-already-0000';
  const headers = { cookie: `lookout_session=${planted}` };
  const payload = { email: 'dana@demo.lookout', password: DEMO_PASSWORD };
  const { cookies } = await on.server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload,
    headers,
  });
  expect(cookies[0]?.value).not.toBe(planted);
  const asked = await on.server.app.inject({ url: '/api/v1/session', headers });
  expect(asked.statusCode).toBe(401);
});

test('signing out ends the session at once', async () => {
  const dana = await on.signIn('dana');
  expect((await dana.request('GET', '/session')).json()).toMatchObject({
    account: { name: 'Dana Developer', persona: 'developer' },
    environments: ['production'],
  });
  expect((await dana.request('DELETE', '/session')).statusCode).toBe(204);
  expect((await dana.request('GET', '/session')).statusCode).toBe(401);
});

test('the sign-in page offers the four personas in demo mode', async () => {
  const options = (await on.server.app.inject({ url: '/api/v1/sign-in-options' })).json();
  expect(options.isDemo).toBe(true);
  expect(options.accounts.map(({ persona }: { persona: string }) => persona)).toEqual([
    'developer',
    'devops',
    'analyst',
    'manager',
  ]);
});
