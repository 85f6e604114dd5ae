import type { Account, Endpoint, EndpointOutput, Endpoints, OperationId } from '@lookout/contract';
import type { z } from '@lookout/contract/zod';

type Parsed<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? z.output<E[K]>
  : undefined;

/** A validated request, as an operation receives it. */
export interface Call<E extends Endpoint> {
  readonly params: Parsed<E, 'params'>;
  readonly query: Parsed<E, 'query'>;
  readonly body: Parsed<E, 'body'>;
  /** The version that the caller named; null without `If-Match`. */
  readonly ifMatch: number | null;
  /** Who calls. Throws 401 when nobody is signed in. */
  readonly person: () => Account;
}

type Answer<E extends Endpoint> = E['response'] extends string
  ? ReadableStream<Uint8Array>
  : EndpointOutput<E>;

/** One function for each operation of the contract: a missing or superfluous one does not compile. */
export type Operations = {
  readonly [K in OperationId]: (call: Call<Endpoints[K]>) => Answer<Endpoints[K]>;
};
