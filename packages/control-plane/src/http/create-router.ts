import type { Endpoint } from '@lookout/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Origin, toActor, withOrigin } from '../lib/origin.ts';
import { ProblemError } from '../lib/problem-error.ts';
import {
  type CallParts,
  type Claim,
  type EnvironmentLookup,
  requireRight,
  requireRightSomewhere,
} from './call-environments.ts';
import { etag, readIfMatch } from './if-match.ts';
import { type OnceGuard, type RequestInWords, readRepeatable } from './once-guard.ts';
import type { StreamBook } from './open-streams.ts';
import { parsePart } from './parse.ts';
import type { RateLimit } from './rate-limits.ts';
import type { Call, Caller, Router } from './router.ts';

/** What the router needs to know about sessions, and how strict it is with our own answers. */
export interface RouterOptions {
  /** Who makes a request; null when nobody is signed in. */
  readonly whoIs: (request: FastifyRequest) => Promise<Caller | null>;
  /** Where the things are that calls name: rights hold by environment. */
  readonly environments: EnvironmentLookup;
  /** Carries out requests with an `Idempotency-Key` once. */
  readonly guard: OnceGuard;
  /** Where streams are remembered while they are open. */
  readonly streams: StreamBook;
  /** How often one address may call an endpoint; false = as often as it likes. */
  readonly limitOf: (endpoint: Endpoint) => RateLimit | false;
  /** Validates answers against the contract: for tests, where a mistake of ours shall show. */
  readonly checksAnswers: boolean;
}

/** A router that registers endpoints of the contract on `app`. */
export function createRouter(app: FastifyInstance, options: RouterOptions): Router {
  const register = (endpoint: Endpoint, handler: RouteHandler) =>
    void app.route({
      method: endpoint.method,
      url: endpoint.path,
      exposeHeadRoute: false,
      config: { rateLimit: options.limitOf(endpoint) },
      handler,
    });
  return {
    route: (endpoint, handler) =>
      register(endpoint, async (request, reply) => {
        const { call, origin, repeatable } = await readCall(endpoint, options, { request, reply });
        const run = async (): Promise<unknown> => withOrigin(origin, () => handler(call));
        const { answer, isRepeat } = repeatable
          ? await options.guard.once(repeatable, run)
          : { answer: await run(), isRepeat: false };
        if (isRepeat) reply.header('idempotent-replayed', 'true');
        return send(endpoint, reply, options.checksAnswers ? checked(endpoint, answer) : answer);
      }),
    stream: (endpoint, handler) =>
      register(endpoint, async (request, reply) => {
        const { call, origin } = await readCall(endpoint, options, { request, reply });
        reply.hijack();
        if (call.account) options.streams.add(call.account.id, reply.raw);
        await withOrigin(origin, () => handler(call));
      }),
  };
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };
type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

async function readCall<E extends Endpoint>(
  endpoint: E,
  options: RouterOptions,
  { request, reply }: Exchange,
): Promise<{ call: Call<E>; origin: Origin; repeatable: RequestInWords | null }> {
  const caller = await options.whoIs(request);
  const claim = claimOf(endpoint, caller);
  if (claim) requireRightSomewhere(claim);
  // Part by part: who may not do this is told so, and not what else is wrong with the request.
  const check = async (parts: Partial<CallParts>) =>
    claim === null ? undefined : requireRight(claim, parts, options.environments);
  const params = parsePart(endpoint, 'params', request.params);
  await check({ params });
  const query = parsePart(endpoint, 'query', request.query);
  await check({ query });
  const body = parsePart(endpoint, 'body', request.body);
  await check({ body });
  const parts = { params, query, body };
  const expectedVersion = readIfMatch(endpoint, request.headers['if-match']);
  const who = { account: caller?.account ?? null, sessionId: caller?.sessionId ?? null };
  // The two conditional types follow from `right` and `ifMatch`, which the lines above have enforced.
  const call = { ...parts, ...who, expectedVersion, request, reply } as Call<E>;
  const repeatable = readRepeatable(endpoint, caller, request);
  return { call, origin: originOf(caller, request), repeatable };
}

/** What the caller must be allowed to do; null where no right is needed. Throws 401 and, for tokens, 403. */
function claimOf({ right }: Endpoint, caller: Caller | null): Claim | null {
  if (right === null) return null;
  if (!caller)
    throw new ProblemError('not-signed-in', 'Your session has ended or never began. Sign in and try again.');
  if (right !== 'signed-in') return { account: caller.account, right };
  if (caller.sessionId !== null) return null;
  throw new ProblemError('forbidden', 'No token can do this. Sign in with a browser.');
}

/** Who calls, and from where, for the audit log. */
function originOf(caller: Caller | null, request: FastifyRequest): Origin {
  return {
    actor: caller ? toActor(caller.account, caller.tokenId) : ANONYMOUS,
    from: {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? '',
      requestId: request.id,
    },
  };
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
