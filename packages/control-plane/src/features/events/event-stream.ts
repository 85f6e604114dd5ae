import type { ServerResponse } from 'node:http';
import { type Account, environmentOfEvent, mayDo, type ServerEvent } from '@lookout/contract';
import { once } from '../../lib/once.ts';
import type { EventBus, Unsubscribe } from '../../ports.ts';
import { maskEvent } from '../masking/mask-answers.ts';

const HEARTBEAT_MS = 15_000;
/** A reader that is this far behind is cut off: it reconnects and fetches anew, which costs less than its backlog. */
const MAX_BACKLOG_BYTES = 4 * 1024 * 1024;

type Reader = {
  readonly response: ServerResponse;
  readonly whoReads: () => Promise<Account | null>;
  account: Account;
};

/**
 * Sends every event to every reader who may view its environment, in the format of server-sent events
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). Events are not kept: a reader that reconnects
 * fetches what it shows anew.
 */
export class EventStream {
  readonly #readers = new Set<Reader>();
  readonly #unsubscribe: Unsubscribe;
  readonly #heartbeat: NodeJS.Timeout;
  #lastId = 0;

  constructor(bus: EventBus) {
    this.#unsubscribe = bus.subscribe((event) => this.#send(event));
    this.#heartbeat = setInterval(() => void this.#beat(), HEARTBEAT_MS).unref();
  }

  /** How many readers are connected. */
  get readerCount(): number {
    return this.#readers.size;
  }

  /** Adds a reader until it goes away; `whoReads` asks anew for their rights, null once the session has ended. */
  add(response: ServerResponse, account: Account, whoReads: () => Promise<Account | null>): void {
    const reader = { response, account, whoReads };
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 1000\n: connected\n\n');
    this.#readers.add(reader);
    response.on('close', () => this.#readers.delete(reader));
  }

  /** Ends every stream. */
  close(): void {
    this.#unsubscribe();
    clearInterval(this.#heartbeat);
    for (const { response } of this.#readers) response.end();
    this.#readers.clear();
  }

  #send(event: ServerEvent): void {
    if (this.#readers.size === 0) return;
    this.#lastId += 1;
    const id = this.#lastId;
    const texts = { plain: once(() => toText(id, event)), masked: once(() => toText(id, maskEvent(event))) };
    const environment = environmentOfEvent(event);
    for (const { response, account } of this.#readers) {
      if (!mayDo(account, 'view', environment)) continue;
      const isUnredacted = mayDo(account, 'view-unredacted', environment);
      write(response, isUnredacted ? texts.plain() : texts.masked());
    }
  }

  async #beat(): Promise<void> {
    for (const reader of [...this.#readers]) {
      const account = await reader.whoReads().catch(() => reader.account);
      if (account) write(reader.response, ': beat\n\n');
      else reader.response.end();
      reader.account = account ?? reader.account;
    }
  }
}

function toText(id: number, event: ServerEvent): string {
  return `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function write(response: ServerResponse, text: string): void {
  if (response.writableLength > MAX_BACKLOG_BYTES) response.destroy();
  else response.write(text);
}
