import type { Endpoint, EndpointInput, EndpointOutput } from '@lookout/contract';
import { z } from '@lookout/contract/zod';
import { ApiError, errorOfResponse, offlineError } from './api-error.ts';
import { randomKey } from './random-key.ts';

interface CallOptions {
  /** The version that a change was made from: the number, or an `ETag` as the server sent it. */
  readonly ifMatch?: number | string;
  readonly signal?: AbortSignal;
}

type Input<E extends Endpoint> = EndpointInput<E> & CallOptions;
type Arguments<E extends Endpoint> = object extends Input<E> ? [input?: Input<E>] : [input: Input<E>];

export interface ApiAnswer<T> {
  readonly data: T;
  readonly etag: string | null;
}

interface LooseInput extends CallOptions {
  readonly params?: Record<string, unknown> | undefined;
  readonly query?: Record<string, unknown> | undefined;
  readonly body?: unknown;
}

/**
 * Calls one operation of the API; the answer is checked against the contract. Throws `ApiError`. Callers hand over the
 * operation itself: a page loads the schemas of what it calls, and no others.
 */
export async function callApi<E extends Endpoint>(
  endpoint: E,
  ...[given]: Arguments<E>
): Promise<ApiAnswer<EndpointOutput<E>>> {
  const input = (given ?? {}) as LooseInput;
  const response = await send(endpoint, input);
  if (!response.ok) throw await errorOfResponse(response);
  const data = await readAnswer(endpoint, response);
  return { data: data as EndpointOutput<E>, etag: response.headers.get('etag') };
}

/** The address of an operation, for streams that are opened by other means than `callApi`. */
export function apiUrl<E extends Endpoint>(endpoint: E, ...[given]: Arguments<E>): string {
  return urlOf(endpoint, (given ?? {}) as LooseInput);
}

function urlOf(endpoint: Endpoint, input: LooseInput): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    for (const one of [value].flat()) if (one !== undefined) query.append(key, String(one));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

async function send(endpoint: Endpoint, input: LooseInput): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (input.ifMatch !== undefined) headers.set('if-match', quoted(input.ifMatch));
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  // Should the browser or a proxy send it twice, it is done once.
  if (endpoint.method === 'POST') headers.set('idempotency-key', randomKey());
  const init: RequestInit = { method: endpoint.method, headers };
  if (input.body !== undefined) init.body = JSON.stringify(input.body);
  if (input.signal) init.signal = input.signal;
  try {
    return await fetch(urlOf(endpoint, input), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offlineError();
  }
}

function quoted(version: number | string): string {
  return typeof version === 'number' ? `"${version}"` : version;
}

async function readAnswer(endpoint: Endpoint, response: Response): Promise<unknown> {
  if (!(endpoint.response instanceof z.ZodType)) return undefined;
  const parsed = endpoint.response.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  throw new ApiError({
    type: 'about:blank',
    title: 'The server gave an answer that this console does not understand',
    status: response.status,
    detail: `${endpoint.summary}: ${z.prettifyError(parsed.error)}. Reload the page to get the matching console.`,
  });
}
