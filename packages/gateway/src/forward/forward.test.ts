import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tally } from '../tally.ts';
import { logsRequest } from '../testing/otlp.ts';
import { Sink } from '../testing/sink.ts';
import { Forwarder } from './forwarder.ts';

let sink: Sink;
let tally: Tally;
let forwarder: Forwarder;
beforeEach(async () => {
  sink = await Sink.start();
  tally = new Tally();
  forwarder = new Forwarder([sink.url], { queueBytes: 10_000, tally });
});
afterEach(async () => {
  await forwarder.close(0);
  await sink.die();
});

function send(name: string): void {
  forwarder.send('logs', { bytes: logsRequest([{ eventName: name }]), records: 1 });
}
const names = (count: number) => Array.from({ length: count }, (_, index) => `Log${index}`);
const report = () => forwarder.report()[0];

test('delivers in order, small payloads together', async () => {
  for (const name of names(20)) send(name);
  await vi.waitFor(() => expect(sink.eventNames).toEqual(names(20)));
  expect(sink.attempts).toBeLessThan(20);
  expect(report()).toMatchObject({ sentRecords: 20, droppedRecords: 0, queuedBytes: 0, isReachable: true });
});

test('keeps everything while the downstream is dead and delivers it once it is back', async () => {
  await sink.die();
  for (const name of names(5)) send(name);
  await vi.waitFor(() => expect(report()?.isReachable).toBe(false));
  expect(report()?.lastError).toContain('ECONNREFUSED');
  await sink.revive();
  await vi.waitFor(() => expect(sink.eventNames).toEqual(names(5)), { timeout: 5_000 });
  expect(tally.dropped.size).toBe(0);
  expect(report()).toMatchObject({ sentRecords: 5, isReachable: true, lastError: null });
});

test('drops the oldest when the queue is full, and counts each', async () => {
  await sink.die();
  const all = names(400);
  for (const name of all) send(name);
  expect(report()?.queuedBytes).toBeLessThanOrEqual(10_000);
  const dropped = tally.dropped.get('queue-full') ?? 0;
  expect(dropped).toBeGreaterThan(0);
  await sink.revive();
  await vi.waitFor(() => expect(report()?.queuedBytes).toBe(0), { timeout: 5_000 });
  const arrived = sink.eventNames;
  expect(arrived.length + dropped).toBe(400);
  expect(arrived.slice(-100)).toEqual(all.slice(-100));
});

test.each([429, 502, 503, 504])('tries again after %i', async (status) => {
  sink.answer = { status };
  send('LogWelcome');
  await vi.waitFor(() => expect(sink.attempts).toBeGreaterThanOrEqual(1));
  sink.answer = { status: 200 };
  await vi.waitFor(() => expect(sink.eventNames).toEqual(['LogWelcome']));
});

test.each([400, 401, 500, 302])('drops what was answered with %i, and counts it', async (status) => {
  sink.answer = { status };
  send('LogWelcome');
  await vi.waitFor(() => expect(tally.dropped.get('refused-by-downstream')).toBe(1));
  expect(sink.attempts).toBe(1);
});

test('waits as long as Retry-After says', async () => {
  sink.answer = { status: 503, headers: { 'retry-after': '1' } };
  send('LogWelcome');
  await vi.waitFor(() => expect(sink.attempts).toBe(1));
  sink.answer = { status: 200 };
  const start = performance.now();
  await vi.waitFor(() => expect(sink.attempts).toBe(2), { timeout: 3_000 });
  expect(performance.now() - start).toBeGreaterThan(800);
});

test('counts what a partial success rejected', async () => {
  const partial = Uint8Array.of(0x0a, 2, 0x08, 1);
  sink.answer = { status: 200, headers: { 'content-type': 'application/x-protobuf' }, body: partial };
  send('LogWelcome');
  await vi.waitFor(() => expect(tally.dropped.get('refused-by-downstream')).toBe(1));
  expect(report()).toMatchObject({ sentRecords: 0, droppedRecords: 1 });
});

test('closing delivers what is left, and counts what it could not', async () => {
  send('LogWelcome');
  await forwarder.close(1_000);
  expect(sink.eventNames).toEqual(['LogWelcome']);
  const other = new Forwarder(['http://127.0.0.1:9'], { queueBytes: 10_000, tally });
  other.send('logs', { bytes: logsRequest([{ eventName: 'a' }]), records: 1 });
  await other.close(50);
  expect(tally.dropped.get('shutdown')).toBe(1);
});

test('without a downstream every record is counted as such', () => {
  new Forwarder([], { queueBytes: 1, tally }).send('logs', { bytes: new Uint8Array(9), records: 3 });
  expect(tally.dropped.get('no-downstream')).toBe(3);
});
