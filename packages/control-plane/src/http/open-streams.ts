import type { ServerResponse } from 'node:http';
import type { OpenStreams } from '../ports.ts';

/** Every stream that people read, by whose it is. */
export class StreamBook implements OpenStreams {
  readonly #open = new Map<string, Set<ServerResponse>>();

  /** Remembers a stream until it closes. */
  add(accountId: string, response: ServerResponse): void {
    const own = this.#open.get(accountId) ?? new Set();
    this.#open.set(accountId, own.add(response));
    response.once('close', () => {
      own.delete(response);
      if (own.size === 0) this.#open.delete(accountId);
    });
  }

  endOf(accountId: string): void {
    for (const response of this.#open.get(accountId) ?? []) response.end();
  }
}
