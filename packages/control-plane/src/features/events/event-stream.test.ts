import { ServerEvent } from '@lookout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

let on: TestServer;
let dana: Person;
let address: string;

beforeAll(async () => {
  on = await startTestServer();
  dana = await on.signIn('dana');
  address = await on.server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => on.close());

const open = (headers: Record<string, string> = {}) =>
  fetch(`${address}/api/v1/events`, { headers: { cookie: dana.cookie, ...headers } });

/** Reads the stream until `isEnough` of its text so far. */
async function readUntil(response: Response, isEnough: (text: string) => boolean): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && !isEnough(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text;
}

test('a change reaches a reader as events of the contract, in order', async () => {
  const response = await open();
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  await dana.request('POST', '/probes', { body: { document: aDocument() } });
  const text = await readUntil(response, (soFar) => /event: probe\n.*\n\n/.test(soFar));
  const events = [...text.matchAll(/^id: (\d+)\nevent: (.+)\ndata: (.+)$/gm)];
  expect(events.map(([, id, type]) => [id, type])).toEqual([
    ['1', 'probe-event'],
    ['2', 'probe'],
  ]);
  for (const [, , , data] of events) ServerEvent.parse(JSON.parse(data ?? ''));
});

test('only people who are signed in may listen, from our own pages', async () => {
  expect((await open({ cookie: '' })).status).toBe(401);
  expect((await open({ origin: 'https://evil.example' })).status).toBe(403);
});

test('stopping the server ends the streams', async () => {
  const response = await open();
  const text = readUntil(response, () => false);
  const started = Date.now();
  await on.server.close();
  expect(await text).toContain('connected');
  expect(Date.now() - started).toBeLessThan(2000);
});
