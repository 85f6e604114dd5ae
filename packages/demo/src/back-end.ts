import { createServer, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** What an OTLP endpoint received on one path. */
export interface Received {
  readonly path: string;
  /** The request's body, inflated. */
  readonly body: Buffer;
}

/**
 * The back end that the user already has, as far as a gateway can tell: takes OTLP/HTTP, says thanks, keeps nothing.
 * `onReceived` sees each request.
 */
export function startBackEnd(port: number, onReceived: (received: Received) => void): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
      onReceived({ path: request.url ?? '/', body });
      response.writeHead(200, {
        'content-type': request.headers['content-type'] ?? 'application/x-protobuf',
      });
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
