import type { Account, Endpoint, EndpointOutput, EndpointParsed } from '@lookout/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';

type ExpectedVersion<E extends Endpoint> = E['ifMatch'] extends 'required' ? number : number | undefined;

/** Who makes a request: a person in a session, or a program with a token of theirs. */
export interface Caller {
  readonly account: Account;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
}

/** One call of an endpoint: everything parsed, checked and typed before a handler sees it. */
export interface Call<E extends Endpoint> {
  readonly params: EndpointParsed<E, 'params'>;
  readonly query: EndpointParsed<E, 'query'>;
  readonly body: EndpointParsed<E, 'body'>;
  /** Who calls; null only where the endpoint asks for no right. */
  readonly account: E['right'] extends null ? Account | null : Account;
  /** The session that calls; null for a token, and where nobody is signed in. */
  readonly sessionId: string | null;
  /** The version that `If-Match` names. */
  readonly expectedVersion: ExpectedVersion<E>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers a call; the router turns the value into status, `ETag` and JSON. */
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<EndpointOutput<E>> | EndpointOutput<E>;

/** Answers a call by writing to the connection itself; it is over when the promise settles. */
export type StreamHandler<E extends Endpoint> = (call: Call<E>) => Promise<void> | void;

/** Where features hang their handlers: rights, parsing, `If-Match`, status and errors are the router's. */
export interface Router {
  route<E extends Endpoint>(endpoint: E, handler: Handler<E>): void;
  /** For endpoints that answer with a stream: the handler writes to `call.reply.raw`, already hijacked. */
  stream<E extends Endpoint>(endpoint: E, handler: StreamHandler<E>): void;
}
