import type { Outcome } from './outcome.ts';
import type { CallMessage, RpcEvents, RpcMethods, RpcPort } from './rpc-protocol.ts';

/** Serves `methods` on a port. A method that throws answers with a failure; the worker lives on. */
export function serveRpc<E extends RpcEvents>(port: RpcPort, methods: RpcMethods): RpcEmitter<E> {
  port.onmessage = async (event: MessageEvent<CallMessage>) => {
    const { id, method, argument } = event.data;
    port.postMessage({ id, outcome: await run(methods[method], argument) });
  };
  return (topic, payload) => port.postMessage({ topic, payload });
}

/** Sends an event to the other end. */
export type RpcEmitter<E extends RpcEvents> = <K extends keyof E & string>(topic: K, payload: E[K]) => void;

async function run(method: RpcMethods[string] | undefined, argument: unknown): Promise<Outcome<unknown>> {
  try {
    if (!method) throw new RangeError('The worker has no such method.');
    return { ok: true, value: (await method(argument as never)) ?? null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { kind: 'failed', message } };
  }
}
