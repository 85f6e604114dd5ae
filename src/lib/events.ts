import { environmentEndpoints, ServerEvent } from '@lookout/contract';
import type { QueryClient } from '@tanstack/react-query';
import { apiUrl } from './api-client.ts';
import { applyEvent } from './apply-event.ts';
import { useConnection } from './connection-store.ts';
import { sessionQuery } from './session-query.ts';

const EVENT_NAMES = ServerEvent.options.map((option) => option.shape.type.value);
const FIRST_RETRY_MILLISECONDS = 500;
const LAST_RETRY_MILLISECONDS = 10_000;

/**
 * The one connection to the server's event stream. Every event is validated and written into the query cache;
 * after a gap everything cached is fetched anew, since events of the gap are lost.
 */
export class EventClient {
  readonly #queries: QueryClient;
  #source: EventSource | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #delay = FIRST_RETRY_MILLISECONDS;
  #hasGap = false;

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  open(): void {
    if (this.#source) return;
    const source = new EventSource(apiUrl(environmentEndpoints.streamEvents));
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#failed();
    for (const name of EVENT_NAMES) source.addEventListener(name, (event) => this.#received(event.data));
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
    useConnection.setState({ state: 'connecting' });
  }

  #opened(): void {
    this.#delay = FIRST_RETRY_MILLISECONDS;
    useConnection.setState({ state: 'online', lastEventAt: Date.now() });
    if (this.#hasGap) void this.#queries.invalidateQueries();
    this.#hasGap = false;
  }

  #received(text: string): void {
    const event = ServerEvent.safeParse(parseJson(text));
    // A newer server may send events that this console does not know: they are not for it.
    if (!event.success) return;
    useConnection.setState({ state: 'online', lastEventAt: Date.now() });
    applyEvent(this.#queries, event.data);
  }

  #failed(): void {
    this.#hasGap = true;
    useConnection.setState({ state: 'offline' });
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    // The browser retries broken connections by itself, but gives up on answers such as 401 or 503.
    this.#source.close();
    this.#source = null;
    this.#retry = setTimeout(() => void this.#reopen(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, LAST_RETRY_MILLISECONDS);
  }

  async #reopen(): Promise<void> {
    // Tells apart "signed out" (this query's 401 leads to the sign-in page) and "server away".
    await this.#queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null);
    this.open();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
