import type { ServerEvent } from '@lookout/contract';
import type { EventBus, Unsubscribe } from '../../ports.ts';

/** An event bus within this process; a listener that throws does not keep the others from hearing. */
export function createEventBus(onError: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: ServerEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) guard(() => listener(event), onError);
    },
    subscribe: (listener): Unsubscribe => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function guard(work: () => void, onError: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    onError(error);
  }
}
