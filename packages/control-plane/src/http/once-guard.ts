import type { Endpoint } from '@lookout/contract';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';
import type { Caller } from './router.ts';

/** What was asked, by whom, with which key. */
export interface RequestInWords {
  readonly key: string;
  readonly accountId: string;
  /** Method and path. */
  readonly operation: string;
  /** Everything that makes this request another one. */
  readonly content: unknown;
}

/** Carries out a request at most once for each key. */
export interface OnceGuard {
  once<T>(request: RequestInWords, work: () => Promise<T>): Promise<{ answer: T; isRepeat: boolean }>;
}

/** Long enough that nobody comes upon the key of another request: a UUID has 36 characters. */
const KEY = /^"?([\x21\x23-\x7e]{16,200})"?$/;

/**
 * The request with its `Idempotency-Key`; null when it carries none, reads, or is repeatable anyway. Throws 400 where
 * the endpoint requires a key and none is there, and for one that is too short to be one.
 */
export function readRepeatable(
  endpoint: Endpoint,
  caller: Caller | null,
  request: FastifyRequest,
): RequestInWords | null {
  const header = request.headers['idempotency-key'];
  if (endpoint.method !== 'POST' || !caller) return null;
  if (header === undefined) return missing(endpoint);
  const key = typeof header === 'string' ? KEY.exec(header)?.[1] : undefined;
  if (key === undefined)
    throw new ProblemError('invalid-input', 'Idempotency-Key must be 16 to 200 visible characters: a UUID.');
  const operation = `${request.method} ${request.url}`;
  const content = { body: request.body ?? null, ifMatch: request.headers['if-match'] ?? null };
  return { key, accountId: caller.account.id, operation, content };
}

function missing({ idempotencyKey }: Endpoint): null {
  if (idempotencyKey !== 'required') return null;
  throw new ProblemError(
    'key-required',
    'Send an Idempotency-Key header with a new UUID, and the same one when you repeat this request, so that it ' +
      'happens once.',
  );
}
