import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../lib/clock.ts';
import { openStore, type Store } from '../../store/open.ts';
import { startTestStores, type TestStores } from '../../testing/test-store.ts';
import { type Changes, createChanges } from '../changes/changes.ts';
import { AuditShipper } from './audit-shipper.ts';

interface LogRecord {
  readonly eventName: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly intValue?: string } }[];
}

let stores: TestStores;
let store: Store;
let changes: Changes;
let collector: Server;
let url: string;
let received: LogRecord[];
let failures: number;
let shipper: AuditShipper;

beforeEach(async () => {
  [received, failures] = [[], 0];
  collector = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    failures -= 1;
    if (failures >= 0) return void response.writeHead(503).end();
    received.push(...JSON.parse(Buffer.concat(parts).toString()).resourceLogs[0].scopeLogs[0].logRecords);
    response.end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  stores = await startTestStores('sqlite');
  store = await openStore(await stores.fresh());
  changes = createChanges(store.database, systemClock, async () => shipper.wake());
  shipper = aShipper();
});
afterEach(async () => {
  await shipper.close();
  await store.close();
  await stores.close();
  collector.close();
});

const aShipper = () =>
  new AuditShipper({ database: store.database, url, onError: () => undefined, retryMs: 10 });
const add = () =>
  changes.make(async (change) =>
    change.audit({
      action: 'thing.changed',
      subject: { kind: 'thing', id: '1', environment: 'production' },
      text: 'It changed.',
      after: { a: 1 },
    }),
  );
const sequences = () => received.map(({ attributes }) => Number(attributes[0]?.value.intValue));

test('every entry reaches the collector once and in order, though it fails at first', async () => {
  failures = 2;
  await add();
  await add();
  await vi.waitFor(() => expect(sequences()).toEqual([1, 2]), { timeout: 10_000 });
  expect(received[0]).toMatchObject({
    eventName: 'thing.changed',
    body: { stringValue: 'It changed.' },
    attributes: expect.arrayContaining([
      { key: 'deployment.environment.name', value: { stringValue: 'production' } },
      { key: 'lookout.audit.after', value: { stringValue: '{"a":1}' } },
    ]),
  });
});

test('goes on where it was after a restart', async () => {
  await add();
  await vi.waitFor(() => expect(sequences()).toEqual([1]), { timeout: 10_000 });
  await shipper.close();
  await add();
  shipper = aShipper();
  shipper.wake();
  await vi.waitFor(() => expect(sequences()).toEqual([1, 2]), { timeout: 10_000 });
});
