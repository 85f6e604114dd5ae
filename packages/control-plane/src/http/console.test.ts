import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerConsole } from './console.ts';

let directory: string;
let app: FastifyInstance;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lookout-console-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<title>Lookout</title>');
  writeFileSync(join(directory, 'assets', 'app-1a2b.js'), 'export {}');
  writeFileSync(join(directory, '..', 'outside.txt'), 'secret');
  app = fastify();
  await registerConsole(app, directory);
});
afterEach(async () => {
  await app.close();
  rmSync(directory, { recursive: true, force: true });
  rmSync(join(directory, '..', 'outside.txt'), { force: true });
});

const get = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } });

test.each(['/', '/probes', '/probes/prb_1?tab=history', '/index.html'])(
  '%s is the page, never cached blindly',
  async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('Lookout');
    expect(response.headers['cache-control']).toBe('no-cache');
  },
);

test('hashed assets are cached for ever', async () => {
  const response = await get('/assets/app-1a2b.js', '*/*');
  expect(response.headers['cache-control']).toContain('immutable');
  expect(response.headers['content-type']).toContain('javascript');
});

test.each(['/assets/app-old.js', '/api/v1/unknown', '/agents/v1/unknown'])(
  '%s is no page but a problem',
  async (url) => {
    const response = await get(url, '*/*');
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toContain('application/problem+json');
  },
);

test.each(['/../outside.txt', '/..%2foutside.txt', '/assets/..%2f..%2foutside.txt', '/%2e%2e/outside.txt'])(
  'nothing outside the directory is served: %s',
  async (url) => {
    expect((await get(url, '*/*')).body).not.toContain('secret');
  },
);

test('a page that is built later is served without a restart', async () => {
  rmSync(join(directory, 'index.html'));
  expect((await get('/')).statusCode).toBe(503);
  writeFileSync(join(directory, 'index.html'), '<title>Built</title>');
  expect((await get('/')).body).toContain('Built');
});
