import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { readLogs } from '@lookout/engine';

/** A back end behind the gateway: keeps what it took, and can refuse, die and come back on its port. */
export class Sink {
  readonly taken: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  /** What it answers; a number is a status, headers may follow. */
  answer: { status: number; headers?: Record<string, string>; body?: Uint8Array } = { status: 200 };
  attempts = 0;
  #server: Server | undefined;
  #port = 0;

  static async start(): Promise<Sink> {
    const sink = new Sink();
    await sink.revive();
    return sink;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Event names of the log records that arrived, in order. */
  get eventNames(): string[] {
    return this.taken.flatMap(({ path, bytes }) => {
      const read = path === '/v1/logs' ? readLogs(bytes) : undefined;
      if (!read?.ok) return [];
      return Array.from({ length: read.batch.recordCount }, (_, row) => read.batch.durableId(row));
    });
  }

  async die(): Promise<void> {
    const server = this.#server;
    server?.close();
    server?.closeAllConnections();
    if (server) await once(server, 'close');
    this.#server = undefined;
  }

  async revive(): Promise<void> {
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      this.attempts += 1;
      if (this.answer.status === 200)
        this.taken.push({ path: request.url ?? '', bytes: gunzipSync(Buffer.concat(chunks)) });
      response.writeHead(this.answer.status, this.answer.headers);
      response.end(this.answer.body);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }
}
