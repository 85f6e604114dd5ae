import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookDelivery, WebhookWithKey } from '@lookout/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isSealed } from '../../lib/sealer.ts';
import { Person, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { signedHeaders } from './sign.ts';

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

const PATH = '/environments/production/webhooks';
const [first, second] = [randomBytes(32), randomBytes(32)];

let receiver: Server;
let received: Received[];
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

describe.each(storeKinds)('the signing keys of webhooks on %s', (kind) => {
  let stores: TestStores;
  let on: TestServer;
  let olu: Person;
  let log: string[];
  beforeAll(async () => {
    stores = await startTestStores(kind);
    const onLog = (line: string) => void log.push(line);
    log = [];
    on = await startTestServer({ store: await stores.fresh(), secretKeys: [first], onLog });
    olu = await on.signIn('olu');
  });
  beforeEach(async () => {
    await restart(first);
    [received, log] = [[], []];
  });
  afterAll(async () => {
    await on.close();
    await stores.close();
  });

  async function restart(...secretKeys: Buffer[]): Promise<void> {
    on = await on.restart({ secretKeys });
    olu = new Person(on.server, olu.cookie);
  }
  async function add(): Promise<WebhookWithKey> {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    const answer = await olu.request('POST', PATH, { body: { url, kinds: [], isEnabled: true } });
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json();
  }
  async function send({ id }: { id: string }): Promise<WebhookDelivery> {
    return (await olu.request('POST', `${PATH}/${id}/tests`)).json();
  }
  /** In the store, as somebody sees it who took it away. */
  async function stored({ id }: { id: string }): Promise<string> {
    const query = on.store.database.selectFrom('webhook').select('key').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).key;
  }
  function expectSignedWith(key: string): void {
    const { headers, body } = received.at(-1) as Received;
    const sentAt = Number(headers['webhook-timestamp']);
    expect(headers).toMatchObject(signedHeaders(key, { id: String(headers['webhook-id']), body, sentAt }));
  }

  test('are not in the store as they are, and sign after a restart', async () => {
    const webhook = await add();
    expect(isSealed(await stored(webhook))).toBe(true);
    expect(JSON.stringify(await on.store.database.selectFrom('webhook').selectAll().execute())).not.toContain(
      webhook.key,
    );
    await restart(first);
    expect(await send(webhook)).toMatchObject({ state: 'delivered' });
    expectSignedWith(webhook.key);
  });

  test('that were plain are sealed at the next start', async () => {
    const webhook = await add();
    await on.store.database
      .updateTable('webhook')
      .set({ key: webhook.key })
      .where('id', '=', webhook.id)
      .execute();
    await restart(first);
    expect(isSealed(await stored(webhook))).toBe(true);
    await send(webhook);
    expectSignedWith(webhook.key);
  });

  test('come under the newest secret key, and the older one may go', async () => {
    const webhook = await add();
    await restart(second, first);
    await restart(second);
    expect(await send(webhook)).toMatchObject({ state: 'delivered' });
    expectSignedWith(webhook.key);
  });

  test('that no secret key opens sign nothing: messages wait, and go when it is back', async () => {
    const webhook = await add();
    await restart(second);
    expect(log.join('\n')).toContain('LOOKOUT_SECRET_KEY');
    const waiting = await send(webhook);
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, status: null });
    expect(waiting.error).toContain('LOOKOUT_SECRET_KEY');
    expect(received).toEqual([]);

    await restart(second, first);
    const again = `${PATH}/${webhook.id}/deliveries/${waiting.id}/attempts`;
    const sent = await olu.request('POST', again);
    expect(sent.json()).toMatchObject({ state: 'delivered', attempts: 1 });
    expectSignedWith(webhook.key);
  });

  test('may be replaced where the secret key is lost for good', async () => {
    const webhook = await add();
    await restart(second);
    const replaced = await olu.request('POST', `${PATH}/${webhook.id}/keys`, { version: webhook.version });
    expect(await send(webhook)).toMatchObject({ state: 'delivered' });
    expectSignedWith(replaced.json<WebhookWithKey>().key);
  });
});
