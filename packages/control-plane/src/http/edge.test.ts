import { afterEach, expect, test } from 'vitest';
import { readEdge } from '../read-edge.ts';
import { type Person, startTestServer, type TestServer } from '../testing/test-server.ts';

let on: TestServer | undefined;
afterEach(() => on?.close());

async function signedIn(options: Parameters<typeof startTestServer>[0] = {}): Promise<Person> {
  on = await startTestServer(options);
  return on.signIn('dana');
}

test.each([
  { name: 'a change', method: 'POST', path: '/probes', mode: 'cors' },
  { name: 'a script that reads', method: 'GET', path: '/probes?environment=production', mode: 'no-cors' },
  { name: 'the event stream', method: 'GET', path: '/events', mode: 'cors' },
] as const)('$name from another site is refused', async ({ method, path, mode }) => {
  const dana = await signedIn();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, accept: '*/*' };
  expect((await dana.request(method, path, { headers })).statusCode).toBe(403);
  const origin = await dana.request(method, path, { headers: { origin: 'https://evil.example' } });
  expect(origin.statusCode).toBe(403);
});

test('a link to us from another site opens', async () => {
  const dana = await signedIn();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await dana.request('GET', '/session', { headers })).statusCode).toBe(200);
});

test('who asks too often is told for how long to wait, but may always switch off', async () => {
  const dana = await signedIn({ requestsPerMinute: 5 });
  const read = () => dana.request('GET', '/probes?environment=production');
  const codes: number[] = [];
  for (let call = 0; call < 6; call += 1) codes.push((await read()).statusCode);
  expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
  expect(Number((await read()).headers['retry-after'])).toBeGreaterThan(0);
  for (let call = 0; call < 10; call += 1) {
    const off = await dana.request('PUT', '/probes/prb_0123456789abcdef/switch', { body: { isOn: false } });
    expect(off.statusCode).toBe(404);
  }
});

test.each(['{"__proto__": {"isAdmin": true}}', '{"constructor": {"prototype": {"isAdmin": true}}}'])(
  'a body that would poison every object is refused: %s',
  async (payload) => {
    const dana = await signedIn();
    const answer = await on?.server.app.inject({
      method: 'POST',
      url: '/api/v1/probes',
      headers: { cookie: dana.cookie, 'content-type': 'application/json' },
      payload,
    });
    expect(answer?.statusCode).toBe(400);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  },
);

test('behind TLS the cookie is bound to the host, and browsers are told to stay with TLS', async () => {
  const dana = await signedIn({ trustedProxies: 1 });
  const signIn = (headers: Record<string, string>) =>
    on?.server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers,
      payload: { email: 'dana@demo.lookout', password: 'lookout-demo' },
    });
  const secure = await signIn({ 'x-forwarded-proto': 'https' });
  expect(secure?.cookies[0]).toMatchObject({ name: '__Host-lookout_session', secure: true, path: '/' });
  expect(secure?.headers['strict-transport-security']).toContain('max-age');
  const planted = await dana.request('GET', '/session', { headers: { 'x-forwarded-proto': 'https' } });
  expect(planted.statusCode).toBe(401);
});

test('without a proxy of ours nobody says who they are', async () => {
  await signedIn();
  const answer = await on?.server.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.9.8.7' },
    payload: { email: 'dana@demo.lookout', password: 'lookout-demo' },
  });
  expect(answer?.cookies[0]).toMatchObject({ name: 'lookout_session' });
  const [session] = await on!.store.database.selectFrom('session').select('address').execute();
  expect(session?.address).toBe('127.0.0.1');
  expect(answer?.headers['strict-transport-security']).toBeUndefined();
});

test('the policy of pages allows no script but our own', async () => {
  await signedIn();
  const policy = String((await on?.server.app.inject({ url: '/' }))?.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'lookout.internal'])(
  'listening on %s without TLS takes a word',
  (host) => {
    expect(() => readEdge({ LOOKOUT_HOST: host })).toThrow('LOOKOUT_TLS_CERT');
    expect(readEdge({ LOOKOUT_HOST: host, LOOKOUT_PLAIN_HTTP: '1' }).host).toBe(host);
    expect(readEdge({ LOOKOUT_HOST: host, LOOKOUT_TRUST_PROXY: '1' }).trustedProxies).toBe(1);
  },
);

test.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost'])('listening on %s takes none', (host) => {
  expect(readEdge({ LOOKOUT_HOST: host }).host).toBe(host);
});

test('half a certificate is none', () => {
  expect(() => readEdge({ LOOKOUT_TLS_CERT: '/tmp/cert.pem' })).toThrow('belong together');
});
