import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { DropReason, Signal } from '../signal.ts';
import type { Tally } from '../tally.ts';
import { answerRefusal, answerSuccess } from './answers.ts';
import { type Encoding, encodingOf, signalOf } from './media-type.ts';
import type { MemoryCeiling } from './memory-ceiling.ts';
import { BODY_LIMITS, type BodyLimits, readBody } from './read-body.ts';
import { Refusal, refusals } from './refusal.ts';

/** Takes one export request. Throws a Refusal when it cannot. Runs to its end without waiting, so order is arrival order. */
export type Accept = (signal: Signal, encoding: Encoding, body: Buffer) => void;
/** A page that a GET request may ask for. */
export type Page = () => Promise<{ readonly type: string; readonly body: string }>;

export interface ReceiverOptions {
  readonly accept: Accept;
  readonly pages: Readonly<Record<string, Page>>;
  readonly tally: Tally;
  readonly ceiling: MemoryCeiling;
  readonly log: Logger;
  readonly limits?: BodyLimits;
}

/** How long the rest of a refused body is read and thrown away, so that the client gets to read the answer. */
const DRAIN_MS = 2_000;

/** The OTLP/HTTP receiver. */
export class OtlpServer {
  readonly #options: ReceiverOptions;
  readonly #server: Server;
  #isStopping = false;

  constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, (request, response) => {
      this.#handle(request, response).catch((error: unknown) => options.log.error(error, 'request failed'));
    });
  }

  /** Starts to listen and returns the port. Rejects when the port is taken. */
  async listen(host: string, port: number): Promise<number> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Refuses new requests, lets the running ones end, and closes. */
  async close(): Promise<void> {
    this.#isStopping = true;
    const closed = once(this.#server, 'close');
    this.#server.close();
    // A connection that was busy at first is idle once its answer is out, but would be kept alive.
    const sweep = setInterval(() => this.#server.closeIdleConnections(), 25);
    const deadline = setTimeout(() => this.#server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearInterval(sweep);
    clearTimeout(deadline);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const page = this.#options.pages[path];
    if (page && request.method === 'GET') return sendPage(response, await page());
    const signal = signalOf(path);
    try {
      if (!signal) throw page ? refusals.wrongMethod(request.method ?? '') : refusals.unknownPath(path);
      await this.#export(signal, request, response);
    } catch (error) {
      await this.#refuse(request, response, error);
    }
    this.#options.tally.answer(signal ?? 'unknown', response.statusCode);
  }

  async #export(signal: Signal, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') throw refusals.wrongMethod(request.method ?? '');
    if (this.#isStopping) throw refusals.stopping();
    const encoding = encodingOf(request.headers['content-type']);
    const account = this.#options.ceiling.open();
    try {
      const body = await readBody(request, account, this.#options.limits ?? BODY_LIMITS);
      this.#options.accept(signal, encoding, body);
    } finally {
      account.close();
    }
    answerSuccess(response, encoding);
  }

  async #refuse(request: IncomingMessage, response: ServerResponse, error: unknown): Promise<void> {
    if (request.destroyed && !request.complete) return;
    const refusal =
      error instanceof Refusal ? error : new Refusal(500, 'The gateway failed on this request.');
    if (refusal !== error) this.#options.log.error(error, 'request failed');
    const reason = DROPS[refusal.status];
    if (reason) this.#options.tally.drop(reason, 1);
    if (!request.complete) await drain(request, response);
    answerRefusal(response, refusal, encodingForRefusal(request));
  }
}

/** Refused requests that lose what they carried, for nobody tries them again. Nobody can count their records, so each is one. */
const DROPS: Readonly<Record<number, DropReason>> = { 400: 'malformed', 413: 'too-large' };

function encodingForRefusal(request: IncomingMessage): Encoding {
  return request.headers['content-type']?.includes('protobuf') ? 'protobuf' : 'json';
}

async function drain(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('connection', 'close');
  request.resume();
  const timeout = AbortSignal.timeout(DRAIN_MS);
  await once(request, 'end', { signal: timeout }).catch(() => undefined);
}

function sendPage(response: ServerResponse, page: Awaited<ReturnType<Page>>): void {
  response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' });
  response.end(page.body);
}
