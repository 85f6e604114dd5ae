import { logs } from '@opentelemetry/api-logs';
import { expect, test } from 'vitest';
import { startBackEnd } from './back-end.ts';
import { startDemo } from './demo.ts';
import { defineLogEvent, renderMessage } from './log-event.ts';
import { createRandom } from './random.ts';
import { incident } from './workload.ts';

test('the same seed gives the same chance', () => {
  const [a, b] = [createRandom(7), createRandom(7)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});

test('a message shows its arguments and keeps names that it does not have', () => {
  expect(renderMessage('Hashed {fileName}: {hash}', { fileName: 'a.bin' })).toBe('Hashed a.bin: {hash}');
});

test('an incident begins at its offset, lasts, and comes again', () => {
  const now = Date.now;
  let seconds = 1000;
  Date.now = () => seconds * 1000;
  try {
    const isFailing = incident(100, 10, 5);
    const at = (since: number) => {
      seconds = 1000 + since;
      return isFailing();
    };
    expect([at(0), at(5), at(14), at(15), at(104), at(105)]).toEqual([false, true, true, false, false, true]);
  } finally {
    Date.now = now;
  }
});

test('a log event carries its Durable ID, its source line and typed attributes', () => {
  const records: unknown[] = [];
  const logger = {
    ...logs.getLogger('test'),
    emit: (record: unknown) => records.push(record),
    enabled: () => true,
  };
  defineLogEvent(logger, 'LogLaunch', { message: 'pid {pid}' })({ pid: 7 });
  expect(records[0]).toMatchObject({
    eventName: 'LogLaunch',
    body: 'pid 7',
    attributes: {
      pid: 7,
      'code.file.path': 'packages/demo/src/demo.test.ts',
      'code.line.number': expect.any(Number),
    },
  });
});

test('the demo sends logs, with the chatty line and the leaking one, to the OTLP endpoint', async () => {
  const bodies: Buffer[] = [];
  const server = await startBackEnd(0, ({ path, body }) => path === '/v1/logs' && bodies.push(body));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The back end has no port.');
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${address.port}`;
  const demo = startDemo();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await demo.stop();
  server.close();
  server.closeAllConnections();
  const text = Buffer.concat(bodies).toString('latin1');
  for (const expected of ['LogLaunch', 'LogWelcomeBanner', 'sk_live_', 'work-queue', '[legacy]']) {
    expect(text).toContain(expected);
  }
});
