import type { Account, Right } from '@lookout/contract';
import {
  API_BASE,
  type Endpoint,
  endpoints,
  type OperationId,
  PROBLEM_CONTENT_TYPE,
} from '@lookout/contract';
import { z } from '@lookout/contract/zod';
import { delay, HttpResponse, http, matchRequestUrl, type RequestHandler } from 'msw';
import { invalid, ProblemError, versionRequired } from '../plane/problem-error.ts';
import type { Call, Operations } from './call.ts';
import { createOnce } from './once.ts';

type LooseCall = Call<Endpoint> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};
type LooseOperation = (call: LooseCall) => unknown;

export interface Gate {
  /** Throws 401 when nobody is signed in. */
  person(): Account;
  /** Throws 401 or 403; the right must hold in the environment, if one is named. */
  demand(right: Right, environment?: string): void;
}

interface AdapterOptions {
  readonly operations: Operations;
  readonly gate: Gate;
  /** How long each answer takes, in milliseconds. */
  readonly latencyMs: number;
}

interface Route {
  readonly method: Endpoint['method'];
  readonly path: string;
  readonly answer: (incoming: Incoming) => Promise<Response>;
}

/**
 * Answers every operation of the contract: check the caller and the input, call, check the output. One handler
 * for all of them, since MSW parses the cookies of each request, of the page's own modules too, once a handler.
 */
export function createHandlers(options: AdapterOptions): RequestHandler[] {
  const routes = (Object.keys(endpoints) as OperationId[]).map((id) => toRoute(id, options));
  return [
    http.all(`*${API_BASE}/*`, ({ request }) => {
      const url = new URL(request.url);
      for (const { method, path, answer } of routes) {
        if (method !== request.method) continue;
        const { matches, params } = matchRequestUrl(url, path);
        if (matches) return answer({ request, params: params ?? {}, gate: options.gate });
      }
      return undefined;
    }),
  ];
}

function toRoute(id: OperationId, options: AdapterOptions): Route {
  const endpoint: Endpoint = endpoints[id];
  const operation = options.operations[id] as unknown as LooseOperation;
  const once = createOnce(endpoint);
  return {
    method: endpoint.method,
    path: `*${endpoint.path}`,
    answer: async (incoming) => {
      if (options.latencyMs > 0) await delay(options.latencyMs);
      try {
        const call = await readCall(endpoint, incoming);
        return answer(
          endpoint,
          once({ request: incoming.request, body: call.body }, () => operation(call)),
        );
      } catch (error) {
        return problemResponse(error);
      }
    },
  };
}

interface Incoming {
  readonly request: Request;
  readonly params: Readonly<Record<string, unknown>>;
  readonly gate: Gate;
}

async function readCall(endpoint: Endpoint, { request, params, gate }: Incoming): Promise<LooseCall> {
  if (endpoint.right === 'signed-in') gate.person();
  else if (endpoint.right !== null) gate.demand(endpoint.right, environmentOf(params));
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = endpoint.body ? await readJson(request) : undefined;
  return {
    params: check(endpoint.params, named(params), 'path') as never,
    query: check(endpoint.query, query, 'query') as never,
    body: check(endpoint.body, body, 'body') as never,
    ifMatch: readVersion(endpoint, request.headers.get('if-match')),
    person: () => gate.person(),
  };
}

function environmentOf({ environment }: Incoming['params']): string | undefined {
  return typeof environment === 'string' ? environment : undefined;
}

/** The path starts with a wildcard, for any origin; MSW numbers what it matched. */
function named(params: Incoming['params']): Incoming['params'] {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)));
}

function readVersion({ ifMatch }: Endpoint, header: string | null): number | null {
  if (header === null && ifMatch === 'required') throw versionRequired();
  if (header === null) return null;
  const version = /^"(\d+)"$/.exec(header)?.[1];
  if (version === undefined) throw invalid(400, 'If-Match must hold the ETag of an earlier answer.');
  return Number(version);
}

async function readJson(request: Request): Promise<unknown> {
  return request.json().catch(() => {
    throw invalid(400, 'The body is not JSON.');
  });
}

function check(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message }));
  throw invalid(400, `The ${where} of this request is not valid.`, errors);
}

function answer(endpoint: Endpoint, output: unknown): Response {
  const { response, status = 200 } = endpoint;
  if (response === null) return new HttpResponse(null, { status: 204 });
  if (typeof response === 'string')
    return new HttpResponse(output as ReadableStream<Uint8Array>, { headers: { 'content-type': response } });
  // An answer outside the contract is a fault of the mock and must never look like a server's answer.
  const checked = response.parse(output);
  return HttpResponse.json(checked as never, { status, headers: etagOf(checked) });
}

function etagOf(answered: unknown): Record<string, string> {
  const version = z.object({ version: z.int() }).safeParse(answered);
  return version.success ? { etag: `"${version.data.version}"` } : {};
}

function problemResponse(error: unknown): Response {
  if (!(error instanceof ProblemError)) throw error;
  const { problem } = error;
  const headers = { 'content-type': PROBLEM_CONTENT_TYPE };
  return new HttpResponse(JSON.stringify(problem), { status: problem.status, headers });
}
