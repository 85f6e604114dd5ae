import { startBackEnd } from './back-end.ts';

const port = Number(process.env.LOOKOUT_BACK_END_PORT ?? 4319);
const received = { requests: 0, bytes: 0 };
const server = await startBackEnd(port, ({ body }) => {
  received.requests += 1;
  received.bytes += body.length;
});
console.log(`back end: takes OTLP on http://127.0.0.1:${port} and keeps nothing`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log(`back end: received ${received.requests} requests, ${received.bytes} bytes`);
    server.close();
    server.closeAllConnections();
  });
}
