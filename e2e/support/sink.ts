import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { ports } from './ports.ts';

/** What left the gateway, as the user's back end received it. */
export interface Received {
  readonly at: number;
  readonly path: string;
  /** The body as text: protobuf keeps strings readable, so a leaked one is found by searching. */
  readonly text: string;
}

/** A back end behind the gateway that remembers what it received. */
export class Sink {
  readonly #server: Server;
  readonly received: Received[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        const inflated = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        this.received.push({ at: Date.now(), path: request.url ?? '', text: inflated.toString('latin1') });
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
      });
    });
  }

  async start(): Promise<void> {
    this.#server.listen(ports.sink, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** What arrived after `moment` (milliseconds since the epoch) on a path such as `/v1/logs`. */
  since(moment: number, path: string): Received[] {
    return this.received.filter((one) => one.at > moment && one.path === path);
  }
}
