import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

const PUBLIC_URL = 'http://lookout.test';
const SCRIPT = fileURLToPath(new URL('../../testing/identity-provider-process.ts', import.meta.url));

let issuer: URL;
let provider: ChildProcess;
let on: TestServer;
beforeAll(async () => {
  const port = await freePort();
  issuer = new URL(`http://127.0.0.1:${port}`);
  const callback = `${PUBLIC_URL}/api/v1/single-sign-on/callback`;
  provider = spawn(process.execPath, [SCRIPT, String(port), callback], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (provider.stdout) await once(provider.stdout, 'data');
});
afterAll(() => provider.kill());
beforeEach(async () => {
  const client = { clientId: 'lookout', clientSecret: 'a-client-secret-for-tests', name: 'Example' };
  on = await startTestServer({
    publicUrl: PUBLIC_URL,
    oidc: { issuer, ...client, persona: 'developer' },
  });
});
afterEach(() => on.close());

const get = (url: string, cookie = '') => on.server.app.inject({ url, headers: { cookie } });

/** Follows the provider's pages as a browser would, back to the address that it sends people to. */
async function visitProvider(start: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = new URL(start);
  while (at.origin === issuer.origin) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    at = new URL(next, at);
  }
  return at.pathname + at.search;
}

async function begin(as = 'ida') {
  const response = await get('/api/v1/single-sign-on?redirect=%2Fprobes');
  const cookie = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const back = await visitProvider(`${response.headers.location}&login_hint=${as}`);
  return { back, cookie };
}

test('somebody comes in by the identity provider, gets the rights of the setting, and is known next time', async () => {
  const { back, cookie } = await begin();
  const answer = await get(back, cookie);
  expect(answer.headers.location).toBe('/probes');
  const session = answer.cookies.filter(({ name }) => name === 'lookout_session');
  const ida = Person.of(on.server, { ...answer, cookies: session } as typeof answer);
  const { account } = (await ida.request('GET', '/session')).json();
  expect(account).toMatchObject({ name: 'Ida ida', email: 'ida@example.com', persona: 'developer' });
  const again = await begin();
  await get(again.back, again.cookie);
  const accounts = await on.store.database
    .selectFrom('account')
    .where('email', '=', 'ida@example.com')
    .selectAll()
    .execute();
  expect(accounts).toHaveLength(1);
});

test('a code is worth nothing in another browser, and only once', async () => {
  const { back, cookie } = await begin();
  expect((await get(back)).headers.location).toContain('/sign-in?problem=The+sign-in+took+too+long');
  const other = await begin();
  expect((await get(back, other.cookie)).headers.location).toContain('/sign-in?problem=');
  expect((await get(back, cookie)).headers.location).toBe('/probes');
  expect((await get(back, cookie)).headers.location).toContain('/sign-in?problem=');
});

test('an address alone takes over no account; an invited person may come this way', async () => {
  const olu = await on.signIn('olu');
  const person = { name: 'Eve', email: 'eve@example.com', persona: 'analyst', grants: [] };
  await olu.request('POST', '/people', { body: person });
  const eve = await begin('eve');
  expect((await get(eve.back, eve.cookie)).headers.location).toBe('/probes');
  await on.store.database
    .updateTable('account')
    .set({ email: 'max@example.com' })
    .where('email', '=', 'max@demo.lookout')
    .execute();
  const max = await begin('max');
  expect((await get(max.back, max.cookie)).headers.location).toContain('already');
});

test('who was shut out does not come in by another door', async () => {
  const first = await begin('zoe');
  await get(first.back, first.cookie);
  await on.store.database
    .updateTable('account')
    .set({ disabled_at: '2026-01-01T00:00:00.000Z' })
    .where('email', '=', 'zoe@example.com')
    .execute();
  const again = await begin('zoe');
  expect((await get(again.back, again.cookie)).headers.location).toContain('shut');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
