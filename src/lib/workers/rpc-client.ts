import { Lane } from './lane.ts';
import type { Outcome } from './outcome.ts';
import type {
  AnswerMessage,
  ArgumentOf,
  EventMessage,
  RpcEvents,
  RpcMethods,
  RpcPort,
  ValueOf,
} from './rpc-protocol.ts';

/** A port that can also break: `Worker` is one. */
interface BreakablePort extends RpcPort {
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
}

interface RpcClientOptions<E extends RpcEvents> {
  /** Starts the worker; called with the first request, and again after a crash. */
  readonly start: () => BreakablePort;
  readonly onEvent?: <K extends keyof E & string>(topic: K, payload: E[K]) => void;
  /** Called after a crash, so that the owner can restore what the worker held. */
  readonly onCrash?: (message: string) => void;
  /** A request without an answer after so many milliseconds means that the worker hangs: it is ended and started anew. */
  readonly deadlineMs: number;
}

/** A worker that has not spoken yet may still be loading, over a slow line too. */
const LOADING_DEADLINE_MS = 60_000;

type Pending = { readonly resolve: (outcome: Outcome<never>) => void; timer: ReturnType<typeof setTimeout> };

/** The main thread's end of a worker: typed requests with ids, failures as data, a fresh worker after a crash or a hang. */
export class RpcClient<M extends RpcMethods, E extends RpcEvents = RpcEvents> {
  readonly #options: RpcClientOptions<E>;
  readonly #pending = new Map<number, Pending>();
  readonly #lanes = new Map<string, Lane>();
  #port: BreakablePort | null = null;
  #hasSpoken = false;
  #lastId = 0;

  constructor(options: RpcClientOptions<E>) {
    this.#options = options;
  }

  /** Sends a request now. */
  call<K extends keyof M & string>(
    method: K,
    argument: ArgumentOf<M, K>,
    transfer: Transferable[] = [],
  ): Promise<Outcome<ValueOf<M, K>>> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      this.#connected().postMessage({ id: this.#lastId, method, argument }, transfer);
      this.#pending.set(this.#lastId, { resolve: resolve as Pending['resolve'], timer: this.#watch() });
    });
  }

  /** Sends a request on its method's lane: waits for the one under way and supersedes the one that waits. */
  latest<K extends keyof M & string>(method: K, argument: ArgumentOf<M, K>): Promise<Outcome<ValueOf<M, K>>> {
    const lane = this.#lanes.get(method) ?? new Lane();
    this.#lanes.set(method, lane);
    return lane.run(() => this.call(method, argument));
  }

  /** Ends the worker; whatever waits is answered as failed. */
  close(): void {
    this.#end('The worker was closed.');
  }

  #end(message: string): void {
    this.#port?.terminate?.();
    this.#port = null;
    this.#hasSpoken = false;
    this.#failAll(message);
  }

  #watch(): Pending['timer'] {
    const { deadlineMs } = this.#options;
    const afterMs = this.#hasSpoken ? deadlineMs : LOADING_DEADLINE_MS;
    return setTimeout(() => this.#crash(`There was no answer within ${afterMs / 1000} s.`), afterMs);
  }

  #connected(): BreakablePort {
    this.#port ??= this.#open();
    return this.#port;
  }

  #open(): BreakablePort {
    const port = this.#options.start();
    port.onmessage = (event: MessageEvent<AnswerMessage | EventMessage>) => this.#receive(event.data);
    port.onerror = (event) => this.#crash(event.message || 'The worker stopped unexpectedly.');
    return port;
  }

  #receive(message: AnswerMessage | EventMessage): void {
    this.#hasSpoken = true;
    if ('topic' in message) {
      this.#options.onEvent?.(message.topic, message.payload as E[string]);
      return;
    }
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    this.#pending.delete(message.id);
    clearTimeout(pending.timer);
    pending.resolve(message.outcome as Outcome<never>);
  }

  #crash(message: string): void {
    this.#end(message);
    this.#options.onCrash?.(message);
  }

  #failAll(message: string): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const { timer } of waiting) clearTimeout(timer);
    for (const { resolve } of waiting) resolve({ ok: false, failure: { kind: 'failed', message } });
  }
}
