import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { logsJson, logsRequest } from '../testing/otlp.ts';
import { Sink } from '../testing/sink.ts';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

const PROTOBUF = { 'content-type': 'application/x-protobuf' };
const JSON_TYPE = { 'content-type': 'application/json' };
const GZIP = { ...PROTOBUF, 'content-encoding': 'gzip' };
const RECORDS = [{ eventName: 'LogWelcome', body: 'hi', attributes: { user: 'ada' }, at: 1_700_000_000_000 }];

let sink: Sink;
let gateway: TestGateway;
beforeAll(async () => {
  sink = await Sink.start();
  gateway = await startGateway({ downstreams: [sink.url] });
});
beforeEach(() => {
  sink.taken.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await sink.die();
});

test('answers protobuf with an empty message and passes the very bytes on', async () => {
  const body = logsRequest(RECORDS);
  const response = await gateway.post('/v1/logs', body);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-protobuf']);
  expect((await response.arrayBuffer()).byteLength).toBe(0);
  await vi.waitFor(() => expect(sink.taken).toHaveLength(1));
  expect(Buffer.from(sink.taken[0]?.bytes ?? [])).toEqual(Buffer.from(body));
});

test('answers JSON with JSON, and forwards what protobuf would have been', async () => {
  const response = await gateway.post('/v1/logs', logsJson(RECORDS), JSON_TYPE);
  expect([response.status, await response.json()]).toEqual([200, {}]);
  await vi.waitFor(() => expect(sink.taken).toHaveLength(1));
  const { readLogs } = await import('@lookout/engine');
  const [fromJson, fromProtobuf] = [sink.taken[0]?.bytes ?? new Uint8Array(), logsRequest(RECORDS)].map(
    readLogs,
  );
  if (!fromJson?.ok || !fromProtobuf?.ok) throw new Error('unreadable');
  const { bytes: _json, ...left } = fromJson.batch.record(0);
  const { bytes: _protobuf, ...right } = fromProtobuf.batch.record(0);
  expect(left).toEqual(right);
});

test('takes gzip', async () => {
  expect((await gateway.post('/v1/logs', gzipSync(logsRequest(RECORDS)), GZIP)).status).toBe(200);
  await vi.waitFor(() => expect(sink.eventNames).toEqual(['LogWelcome']));
});

test('passes metrics and traces untouched', async () => {
  const body = logsRequest(RECORDS);
  for (const signal of ['metrics', 'traces']) await gateway.post(`/v1/${signal}`, body);
  await vi.waitFor(() =>
    expect(sink.taken.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces']),
  );
  for (const { bytes } of sink.taken) expect(Buffer.from(bytes)).toEqual(Buffer.from(body));
});

test('stops a gzip bomb while inflating', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1_048_576));
  const before = process.memoryUsage().arrayBuffers;
  const response = await gateway.post('/v1/logs', bomb, GZIP);
  expect(response.status).toBe(413);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1_048_576);
  expect(Buffer.from(await response.arrayBuffer()).toString()).toContain('67108864 bytes');
});

test('refuses a body over the limit, whether its length is announced or not', async () => {
  const large = new Uint8Array(16_777_217);
  expect((await gateway.post('/v1/logs', large)).status).toBe(413);
  expect(await postChunked(`${gateway.url}/v1/logs`, large)).toBe(413);
  expect((await gateway.sendLogs(...RECORDS)).status).toBe(200);
  await vi.waitFor(() => expect(sink.taken).toHaveLength(1));
});

function postChunked(url: string, body: Uint8Array): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', headers: PROTOBUF }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.write(body.subarray(0, 8_000_000));
    call.end(body.subarray(8_000_000));
  });
}

test.each([
  ['logs', Uint8Array.of(0x0a, 0x7f, 1)],
  ['metrics', Uint8Array.of(0x0a, 0x7f, 1)],
  ['traces', Uint8Array.of(0xff, 0xff)],
])('says where %s are malformed, and forwards nothing', async (signal, body) => {
  const response = await gateway.post(`/v1/${signal}`, body);
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/x-protobuf']);
  const status = Buffer.from(await response.arrayBuffer());
  expect([...status.subarray(0, 2)]).toEqual([0x08, 3]);
  expect(status.toString()).toMatch(/Malformed at byte \d+: /);
  expect(sink.taken).toEqual([]);
});

test('takes or refuses whatever became of a request on its way, and never fails on it', async () => {
  const whole = logsRequest(RECORDS);
  const damaged = [...whole.keys()].flatMap((index) => {
    const flipped = Uint8Array.from(whole);
    flipped[index]! ^= 0x80;
    return [flipped, whole.subarray(0, index)];
  });
  const answers = await Promise.all(damaged.map((body) => gateway.post('/v1/logs', body)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400]));
});

test('says what is wrong with JSON in JSON', async () => {
  const response = await gateway.post('/v1/logs', '{"resourceLogs": [', JSON_TYPE);
  expect([response.status, await response.json()]).toEqual([400, { code: 3, message: expect.any(String) }]);
});

test('says that a body is not gzip', async () => {
  const response = await gateway.post('/v1/logs', 'not gzip at all', {
    ...JSON_TYPE,
    'content-encoding': 'gzip',
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    { code: 3, message: expect.stringContaining('gzip') },
  ]);
});

test.each([
  ['/v1/logs', 'text/plain', 415],
  ['/v1/nothing', 'application/json', 404],
  ['/healthz', 'application/json', 405],
])('answers %s with type %s with %i', async (path, type, status) => {
  expect((await gateway.post(path, '{}', { 'content-type': type })).status).toBe(status);
});

test('refuses an encoding that it does not know, and GET', async () => {
  const response = await gateway.post('/v1/logs', '{}', { ...JSON_TYPE, 'content-encoding': 'br' });
  expect(response.status).toBe(415);
  expect((await fetch(`${gateway.url}/v1/logs`)).status).toBe(405);
});

test('shows its health and its counters', async () => {
  expect(await (await fetch(`${gateway.url}/healthz`)).json()).toEqual({ status: 'ok' });
  await gateway.sendLogs(...RECORDS);
  const page = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(page).toMatch(/lookout_gateway_records_in_total [1-9]/);
  expect(page).toMatch(/lookout_gateway_requests_total\{signal="logs",status="200"\} [1-9]/);
  expect(page).toContain('lookout_gateway_dropped_records_total{reason="malformed"}');
});
