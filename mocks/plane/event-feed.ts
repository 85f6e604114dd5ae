import type { ServerEvent } from '@lookout/contract';
import type { Context } from './context.ts';

const encoder = new TextEncoder();

/** Every change as server-sent events. */
export function openEventFeed(context: Context): ReadableStream<Uint8Array> {
  let unsubscribe: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(': open\n\n'));
      unsubscribe = context.subscribe((event) => controller.enqueue(frame(event)));
    },
    cancel: () => unsubscribe(),
  });
}

function frame(event: ServerEvent): Uint8Array {
  return encoder.encode(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}
