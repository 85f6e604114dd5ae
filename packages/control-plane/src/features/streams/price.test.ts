import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const PATH = '/environments/production/stream-price';
let on: TestServer;
beforeEach(async () => {
  on = await startTestServer();
});
afterEach(() => on.close());

test('an administrator sets the price, on record, and everybody reads it after a restart', async () => {
  const olu = await on.signIn('olu');
  const before = (await olu.request('GET', PATH)).json();
  const body = { perGigabyte: 0.7, currency: 'EUR' };
  const set = await olu.request('PUT', PATH, { body, version: before.version });
  expect(set.json()).toMatchObject({ ...body, version: before.version + 1, changedBy: 'Olu Devops' });
  const { items } = (await olu.request('GET', '/audit?environment=production')).json();
  expect(items[0]).toMatchObject({ action: 'stream-price.set', actor: { name: 'Olu Devops' } });
  on = await on.restart();
  expect((await (await on.signIn('ana')).request('GET', PATH)).json()).toMatchObject(body);
});

test('a price made from an older one is refused', async () => {
  const olu = await on.signIn('olu');
  const body = { perGigabyte: null, currency: 'USD' };
  expect((await olu.request('PUT', PATH, { body })).statusCode).toBe(428);
  expect((await olu.request('PUT', PATH, { body, version: 1 })).statusCode).toBe(200);
  expect((await olu.request('PUT', PATH, { body, version: 1 })).statusCode).toBe(412);
});

test('an environment that nobody priced has no price', async () => {
  const price = (await (await on.signIn('dana')).request('GET', '/environments/staging/stream-price')).json();
  expect(price).toMatchObject({ perGigabyte: null, version: 1, changedAt: null });
});
