import { afterEach, expect, test } from 'vitest';
import { RpcClient } from './rpc-client.ts';
import type { RpcPort } from './rpc-protocol.ts';
import { serveRpc } from './rpc-server.ts';

type Methods = {
  double(value: number): number;
  fail(reason: string): never;
  slow(value: number): Promise<number>;
  hang(): Promise<never>;
};
type Events = { news: string };

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function connect() {
  const handled: number[] = [];
  const news: string[] = [];
  const crashes: string[] = [];
  const crash: { now?: (message: string) => void } = {};
  let starts = 0;
  const client = new RpcClient<Methods, Events>({
    start() {
      starts += 1;
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      const emit = serveRpc<Events>(port2 as unknown as RpcPort, {
        double: (value: number) => value * 2,
        fail(reason: string) {
          emit('news', 'about to fail');
          throw new Error(reason);
        },
        hang: () => new Promise<never>(() => undefined),
        async slow(value: number) {
          handled.push(value);
          await new Promise((done) => setTimeout(done, 5));
          return value;
        },
      });
      const port = port1 as unknown as RpcPort & { onerror: (event: ErrorEvent) => void };
      crash.now = (message) => port.onerror({ message } as ErrorEvent);
      return port;
    },
    deadlineMs: 50,
    onEvent: (_topic, payload) => news.push(payload),
    onCrash: (message) => crashes.push(message),
  });
  return { client, handled, news, crash, crashes, starts: () => starts };
}

test('answers reach the request that asked', async () => {
  const { client } = connect();
  const answers = await Promise.all([client.call('double', 1), client.call('double', 21)]);
  expect(answers).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 42 },
  ]);
});

test('a method that throws answers with its message, and events arrive in between', async () => {
  const { client, news } = connect();
  expect(await client.call('fail', 'no sample yet')).toEqual({
    ok: false,
    failure: { kind: 'failed', message: 'no sample yet' },
  });
  expect(news).toEqual(['about to fail']);
  expect(await client.call('double', 2)).toEqual({ ok: true, value: 4 });
});

test('on a lane the latest wins and what was superseded never reaches the worker', async () => {
  const { client, handled } = connect();
  const answers = await Promise.all([1, 2, 3, 4].map((value) => client.latest('slow', value)));
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.failure.kind))).toEqual([
    1,
    'superseded',
    'superseded',
    4,
  ]);
  expect(handled).toEqual([1, 4]);
});

test('a crash fails what waits, frees the lanes and starts a fresh worker', async () => {
  const { client, crash, starts } = connect();
  const waiting = client.latest('slow', 1);
  crash.now?.('out of memory');
  expect(await waiting).toMatchObject({ ok: false, failure: { kind: 'failed' } });
  expect(await client.latest('slow', 2)).toEqual({ ok: true, value: 2 });
  expect(starts()).toBe(2);
});

test('a worker that does not answer in time is ended, and what comes next finds a fresh one', async () => {
  const { client, crashes, starts } = connect();
  await client.call('double', 1);
  const hanging = client.latest('hang', undefined);
  const behind = client.call('hang', undefined);
  expect(await hanging).toEqual({
    ok: false,
    failure: { kind: 'failed', message: 'There was no answer within 0.05 s.' },
  });
  expect(await behind).toMatchObject({ ok: false });
  expect(crashes).toHaveLength(1);
  expect(await client.call('double', 4)).toEqual({ ok: true, value: 8 });
  expect(starts()).toBe(2);
});
