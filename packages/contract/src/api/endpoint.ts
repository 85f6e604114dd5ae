import type { Right } from '../session.ts';
import type { z } from '../zod.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One operation of the HTTP API. The server's routes, the console's client, the mock handlers and the OpenAPI
 * document are all derived from these descriptions.
 */
export interface Endpoint {
  readonly method: Method;
  /** Path below the origin with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  /**
   * The right that the caller needs; null for what anyone may call. `signed-in` is what people do about themselves:
   * it needs a session and no right, and no token can do it.
   */
  readonly right: Right | 'signed-in' | null;
  /**
   * Whether a change names the version it was made from (`If-Match`). `optional` is for what switches both ways: off
   * is never refused, on needs the version.
   */
  readonly ifMatch?: 'required' | 'optional';
  /** Why a change names no version. */
  readonly withoutVersion?: string;
  /** Creating and deciding happens once for each `Idempotency-Key`, and not without one. */
  readonly idempotencyKey?: 'required';
  /** Why a `POST` may come without a key. */
  readonly withoutKey?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Null for 204, a content type for streams, else the schema of the JSON answer. */
  readonly response:
    | z.ZodType
    | null
    | 'text/event-stream'
    | 'application/octet-stream'
    | 'application/x-ndjson';
  /** Status of success; 200 when absent, 204 when `response` is null. */
  readonly status?: 200 | 201 | 204;
}

/** Keeps the literal types of an endpoint while checking its shape. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? { readonly [P in K]: z.input<E[K]> }
  : { readonly [P in K]?: undefined };

/** What a client hands over to call an endpoint. */
export type EndpointInput<E extends Endpoint> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>;

/** What an endpoint answers with on success. */
export type EndpointOutput<E extends Endpoint> = E['response'] extends z.ZodType
  ? z.output<E['response']>
  : undefined;

/** A part of a request as the server sees it once parsed: defaults filled in, texts coerced. */
export type EndpointParsed<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? z.output<E[K]>
  : undefined;
