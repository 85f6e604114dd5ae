import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';
import { sendProblem } from './errors.ts';

const YEAR_SECONDS = 31_536_000;
/** Paths that belong to programs: an unknown one among them is an error, not a page. */
const NOT_PAGES = /^\/(api|agents|v1|assets|metrics|healthz|readyz)(\/|$)/;

const PAGE = 'index.html';
const NOT_BUILT =
  'The console is not built yet. Run "npm run build" in the repository, or use "npm start", which builds it.\n';

/** Serves the built console: hashed assets for ever, and the same page for every address that a person may open. */
export async function registerConsole(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  const page = join(directory, PAGE);
  app.get('/', (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? sendPage(reply, page) : sendNotFound(request, reply),
  );
}

function isPage({ method, headers, url }: FastifyRequest): boolean {
  const wantsPage = headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept);
  return (method === 'GET' || method === 'HEAD') && wantsPage && !NOT_PAGES.test(url.split('?')[0] ?? '/');
}

async function sendPage(reply: FastifyReply, page: string): Promise<FastifyReply> {
  if (existsSync(page)) return reply.sendFile(PAGE);
  return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(
    new ProblemError('not-found', `There is nothing at ${request.method} ${request.url}.`),
    request,
    reply,
  );
}
