import type { Account, Endpoint } from '@lookout/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Origin, toActor, withOrigin } from '../lib/origin.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { type EnvironmentLookup, requireRight, requireRightSomewhere } from './call-environments.ts';
import { etag, readIfMatch } from './if-match.ts';
import { parsePart } from './parse.ts';
import type { Call, Router } from './router.ts';

/** What the router needs to know about sessions, and how strict it is with our own answers. */
export interface RouterOptions {
  /** Who makes a request; null when nobody is signed in. */
  readonly whoIs: (request: FastifyRequest) => Promise<Account | null>;
  /** Where the things are that calls name: rights hold by environment. */
  readonly environments: EnvironmentLookup;
  /** Ceilings on how often one address may call an endpoint, for those that have one. */
  readonly limits: ReadonlyMap<Endpoint, RateLimit>;
  /** Validates answers against the contract: for tests, where a mistake of ours shall show. */
  readonly checksAnswers: boolean;
}

/** How many calls one address may make in a span of time. */
export interface RateLimit {
  readonly max: number;
  readonly timeWindow: string;
}

/** A router that registers endpoints of the contract on `app`. */
export function createRouter(app: FastifyInstance, options: RouterOptions): Router {
  const register = (endpoint: Endpoint, handler: RouteHandler) =>
    void app.route({
      method: endpoint.method,
      url: endpoint.path,
      exposeHeadRoute: false,
      config: { rateLimit: options.limits.get(endpoint) ?? false },
      handler,
    });
  return {
    route: (endpoint, handler) =>
      register(endpoint, async (request, reply) => {
        const call = await readCall(endpoint, options, { request, reply });
        const answer: unknown = await withOrigin(originOf(call), () => handler(call));
        return send(endpoint, reply, options.checksAnswers ? checked(endpoint, answer) : answer);
      }),
    stream: (endpoint, handler) =>
      register(endpoint, async (request, reply) => {
        const call = await readCall(endpoint, options, { request, reply });
        reply.hijack();
        await withOrigin(originOf(call), () => handler(call));
      }),
  };
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };
type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

async function readCall<E extends Endpoint>(
  endpoint: E,
  options: RouterOptions,
  { request, reply }: Exchange,
): Promise<Call<E>> {
  const account = await options.whoIs(request);
  const { right } = endpoint;
  const caller = right === null ? null : { account: requireAccount(account), right };
  if (caller) requireRightSomewhere(caller);
  const params = parsePart(endpoint, 'params', request.params);
  const query = parsePart(endpoint, 'query', request.query);
  const body = parsePart(endpoint, 'body', request.body);
  const parts = { params, query, body };
  if (caller) await requireRight(caller, parts, options.environments);
  const expectedVersion = readIfMatch(endpoint, request.headers['if-match']);
  // The two conditional types follow from `right` and `ifMatch`, which the lines above have enforced.
  return { ...parts, account, expectedVersion, request, reply } as Call<E>;
}

/** Who calls, and from where, for the audit log. */
function originOf({ account, request }: { account: Account | null; request: FastifyRequest }): Origin {
  return {
    actor: account ? toActor(account) : ANONYMOUS,
    from: {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      requestId: request.id,
    },
  };
}

function requireAccount(account: Account | null): Account {
  if (account) return account;
  throw new ProblemError('not-signed-in', 'Your session has ended or never began. Sign in and try again.');
}

function checked(endpoint: Endpoint, answer: unknown): unknown {
  return endpoint.response !== null && typeof endpoint.response === 'object'
    ? endpoint.response.parse(answer)
    : answer;
}

function send(endpoint: Endpoint, reply: FastifyReply, answer: unknown): unknown {
  if (endpoint.response === null) return reply.code(204).send();
  const version = versionOf(answer);
  if (version !== undefined) reply.header('etag', etag(version));
  reply.header('cache-control', 'no-store');
  return reply.code(endpoint.status ?? 200).send(answer);
}

function versionOf(answer: unknown): number | undefined {
  const isVersioned = typeof answer === 'object' && answer !== null && 'version' in answer;
  return isVersioned && typeof answer.version === 'number' ? answer.version : undefined;
}
