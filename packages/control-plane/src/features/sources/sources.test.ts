import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceLinks, SourcePlace } from '@lookout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSample } from '../../testing/a-sample.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { SourceFiles } from './source-files.ts';

const LINKS = '/environments/production/source-links';
const PLACE = '/environments/production/source-place?service=&durableId=LogLogin';
const template = 'https://git.example/app/blob/{commit}/{path}#L{line}';
const CODE = ['one();', "const password = 'hunter2hunter2';", 'login(password);', 'four();'].join('\n');

const root = mkdtempSync(join(tmpdir(), 'lookout-sources-'));
let on: TestServer;
beforeAll(async () => {
  mkdirSync(join(root, 'app', '.secret'), { recursive: true });
  for (const file of ['app/login.ts', 'app/.secret/key.ts', 'outside.ts', 'app/settings.env'])
    writeFileSync(join(root, file), CODE);
  symlinkSync(join(root, 'outside.ts'), join(root, 'app', 'link.ts'));
  on = await startTestServer({ sourceDirectory: join(root, 'app') });
  on.agents.samples = [aSample(['LogLogin'], { 'code.file.path': 'login.ts', 'code.line.number': '3' })];
});
afterAll(async () => {
  await on.close();
  rmSync(root, { recursive: true });
});

async function placeFor(name: 'olu' | 'ana'): Promise<SourcePlace> {
  return (await (await on.signIn(name)).request('GET', PLACE)).json();
}

test('an administrator sets the links, on record; lines of code lead to them, also after a restart', async () => {
  const olu = await on.signIn('olu');
  expect((await olu.request('GET', PLACE)).json<SourcePlace>().address).toBeNull();
  const { version } = (await olu.request('GET', LINKS)).json<SourceLinks>();
  const body = { links: [{ service: '*', template }] };
  expect((await olu.request('PUT', LINKS, { body })).statusCode).toBe(428);
  const set = await olu.request('PUT', LINKS, { body, version });
  expect(set.json()).toMatchObject({ ...body, version: version + 1, changedBy: 'Olu Devops' });
  expect((await olu.request('PUT', LINKS, { body, version })).statusCode).toBe(412);
  const { items } = (await olu.request('GET', '/audit?environment=production')).json();
  expect(items[0]).toMatchObject({ action: 'source-links.set', actor: { name: 'Olu Devops' } });
  on = await on.restart();
  on.agents.samples = [aSample(['LogLogin'], { 'code.file.path': 'login.ts', 'code.line.number': '3' })];
  expect((await placeFor('ana')).address).toBe('https://git.example/app/blob/HEAD/login.ts#L3');
});

test('a template that leads anywhere is refused, by name', async () => {
  const olu = await on.signIn('olu');
  const body = { links: [{ service: '*', template: 'javascript:alert(1)//{path}' }] };
  const response = await olu.request('PUT', LINKS, { body, version: 2 });
  expect(response.statusCode).toBe(400);
  expect(response.body).toContain('an http(s) address with {path} in it');
});

test('the lines around it are read, and masked for whom they must be', async () => {
  expect((await placeFor('olu')).excerpt).toEqual({ from: 1, lines: CODE.split('\n') });
  const { lines } = (await placeFor('ana')).excerpt!;
  expect(lines.join('\n')).not.toContain('hunter2');
  expect(lines[2]).toBe('login(password);');
});

test.each([
  ['../outside.ts'],
  ['/etc/passwd.ts'],
  ['.secret/key.ts'],
  ['link.ts'],
  ['settings.env'],
  ['missing.ts'],
  ['node_modules/left/index.js'],
  ['a\\..\\login.ts'],
])('%s is not read', async (path) => {
  const files = new SourceFiles(join(root, 'app'));
  expect(await files.excerpt({ path, line: 1, commit: null })).toBeNull();
});

test('only lines that are there are read, and none without a directory', async () => {
  const files = new SourceFiles(join(root, 'app'));
  expect(await files.excerpt({ path: 'login.ts', line: 4, commit: null })).toMatchObject({ from: 1 });
  expect(await files.excerpt({ path: 'login.ts', line: 5, commit: null })).toBeNull();
  expect(await files.excerpt({ path: 'login.ts', line: null, commit: null })).toBeNull();
  expect(await new SourceFiles(null).excerpt({ path: 'login.ts', line: 1, commit: null })).toBeNull();
});
