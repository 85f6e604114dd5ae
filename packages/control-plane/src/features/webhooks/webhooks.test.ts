import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Probe, Webhook, WebhookDelivery, WebhookWithKey } from '@lookout/contract';
import { WebhookMessage } from '@lookout/contract';
import type { LightMyRequestResponse } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { signedHeaders } from './sign.ts';

type Received = { readonly headers: IncomingMessage['headers']; readonly body: string };

let ahead = 0;
const clock = { now: () => Date.now() + ahead };
let on: TestServer;
let olu: Person;
let receiver: Server;
let received: Received[];
let answer: number;

beforeEach(async () => {
  ahead = 0;
  received = [];
  answer = 204;
  on = await startTestServer({ clock });
  olu = await on.signIn('olu');
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await on.close();
});

const read = <T>(response: LightMyRequestResponse, status = 200): T => {
  expect(response.statusCode, response.body).toBe(status);
  return response.json() as T;
};
const path = '/environments/production/webhooks';
const address = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
const add = async (settings: object = {}) =>
  read<WebhookWithKey>(
    await olu.request('POST', path, { body: { url: address(), kinds: [], isEnabled: true, ...settings } }),
    201,
  );
const createProbe = async () =>
  read<Probe>(await olu.request('POST', '/probes', { body: { document: aDocument() } }), 201);
const deliveries = async ({ id }: Webhook) =>
  read<{ items: WebhookDelivery[] }>(await olu.request('GET', `${path}/${id}/deliveries`)).items;

test('tells of what happens to a probe in a message whose signature holds', async () => {
  const { key, id } = await add();
  const probe = await createProbe();
  await vi.waitFor(() => expect(received).toHaveLength(1), 5000);
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  const message = WebhookMessage.parse(JSON.parse(body));
  expect(message).toMatchObject({ type: 'probe.created', data: { probe: { id: probe.id } } });
  const expected = signedHeaders(key, {
    id: String(headers['webhook-id']),
    body,
    sentAt: Number(headers['webhook-timestamp']),
  });
  expect(headers).toMatchObject(expected);
  await vi.waitFor(async () => {
    const [webhook] = read<{ items: Webhook[] }>(await olu.request('GET', path)).items;
    expect(webhook).toMatchObject({ id, lastDelivery: { state: 'delivered', status: 204, attempts: 1 } });
    expect(webhook).not.toHaveProperty('key');
  });
});

test('a receiver that fails is tried again after growing pauses, with the same id, and given up at last', async () => {
  answer = 503;
  const webhook = await add();
  await createProbe();
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await vi.waitFor(() => expect(received).toHaveLength(attempt), 5000);
    await vi.waitFor(async () => expect((await deliveries(webhook))[0]?.attempts).toBe(attempt), 5000);
    ahead += 25 * 3_600_000;
    // A day later nobody's session lives on.
    olu = await on.signIn('olu');
  }
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const [last] = await deliveries(webhook);
  expect(last).toMatchObject({ state: 'failed', status: 503, nextAttemptAt: null });
}, 30_000);

test('what waited when the process ended is sent after a restart', async () => {
  answer = 500;
  const webhook = await add();
  await createProbe();
  await vi.waitFor(async () => expect((await deliveries(webhook))[0]?.attempts).toBe(1), 5000);
  on = await on.restart();
  olu = await on.signIn('olu');
  answer = 200;
  ahead += 60_000;
  await vi.waitFor(async () => expect((await deliveries(webhook))[0]?.state).toBe('delivered'), 5000);
});

test('a webhook hears only of the kinds that it asked for, and of nothing while it is off', async () => {
  const picky = await add({ kinds: ['switched-off'] });
  const silent = await add({ isEnabled: false });
  await createProbe();
  expect(await deliveries(picky)).toEqual([]);
  expect(await deliveries(silent)).toEqual([]);
});

test('a test message goes out at once, and its failure is told in words', async () => {
  const { id } = await add();
  const sent = read<WebhookDelivery>(await olu.request('POST', `${path}/${id}/tests`), 201);
  expect(sent).toMatchObject({ kind: null, state: 'delivered', status: 204 });
  answer = 302;
  const refused = read<WebhookDelivery>(await olu.request('POST', `${path}/${id}/tests`), 201);
  expect(refused).toMatchObject({ state: 'waiting', status: 302, error: 'Redirects are not followed.' });
  answer = 200;
  const retried = await olu.request('POST', `${path}/${id}/deliveries/${refused.id}/attempts`);
  expect(read<WebhookDelivery>(retried, 201)).toMatchObject({ state: 'delivered', attempts: 2 });
});

test('a new key signs what comes after it', async () => {
  const { id, key, version } = await add();
  const replaced = read<WebhookWithKey>(await olu.request('POST', `${path}/${id}/keys`, { version }), 201);
  expect(replaced.key).not.toBe(key);
  await olu.request('POST', `${path}/${id}/tests`);
  const { headers, body } = received[0] as Received;
  const sentAt = Number(headers['webhook-timestamp']);
  expect(headers).toMatchObject(
    signedHeaders(replaced.key, { id: String(headers['webhook-id']), body, sentAt }),
  );
});

test('a change from an old version is refused, and a deleted webhook is gone with its log', async () => {
  const { id, version, url } = await add();
  const settings = { url, kinds: [], isEnabled: false };
  read(await olu.request('PUT', `${path}/${id}`, { body: settings, version }));
  expect((await olu.request('PUT', `${path}/${id}`, { body: settings, version })).statusCode).toBe(412);
  expect((await olu.request('DELETE', `${path}/${id}`, { version: version + 1 })).statusCode).toBe(204);
  expect((await olu.request('GET', `${path}/${id}/deliveries`)).statusCode).toBe(404);
});

test.each(['ftp://example.test/', 'http://user:secret@example.test/', 'no address'])(
  'refuses the address %s',
  async (url) => {
    const response = await olu.request('POST', path, { body: { url, kinds: [], isEnabled: true } });
    expect(response.statusCode).toBe(400);
  },
);

test('who may not administer sees no webhooks', async () => {
  const ana = await on.signIn('ana');
  expect((await ana.request('GET', path)).statusCode).toBe(403);
});
