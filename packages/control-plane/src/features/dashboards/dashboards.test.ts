import type { Dashboard, DashboardDocument } from '@lookout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

let on: TestServer;
/** May only view. */
let ana: Person;
let dana: Person;
/** Administers. */
let olu: Person;

beforeAll(async () => {
  on = await startTestServer();
  [ana, dana, olu] = await Promise.all([on.signIn('ana'), on.signIn('dana'), on.signIn('olu')]);
});
afterAll(() => on.close());

const PATH = '/environments/production/dashboards';
const panel: DashboardDocument['panels'][number] = {
  id: 'p1',
  title: 'Launches',
  width: 2,
  shows: { kind: 'stream', service: 'shop', durableId: 'LogLaunch' },
};
const aDashboard = (change: Partial<DashboardDocument> = {}): DashboardDocument => ({
  title: 'Shop',
  range: '1h',
  panels: [panel],
  ...change,
});

async function make(person: Person, change: Partial<DashboardDocument> = {}): Promise<Dashboard> {
  const response = await person.request('POST', PATH, { body: aDashboard(change) });
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
}

test('who may view makes a dashboard, and everybody sees it', async () => {
  const made = await make(ana);
  expect(made).toMatchObject({ version: 1, owner: { name: 'Ana Analyst' }, document: aDashboard() });
  expect((await dana.request('GET', `${PATH}/${made.id}`)).json()).toEqual(made);
  expect((await dana.request('GET', PATH)).json().items).toContainEqual(made);
});

test('its owner and administrators arrange it, from the version that they saw; others are told to duplicate it', async () => {
  const made = await make(ana);
  const path = `${PATH}/${made.id}`;
  const body = aDashboard({ title: 'Shop and bank' });
  const refused = await dana.request('PUT', path, { body, version: 1 });
  expect(refused.statusCode).toBe(403);
  expect(refused.json().detail).toContain('Duplicate it');
  const changed = await ana.request('PUT', path, { body, version: 1 });
  expect(changed.json()).toMatchObject({ version: 2, document: body });
  expect((await olu.request('PUT', path, { body, version: 1 })).statusCode).toBe(412);
  expect((await olu.request('PUT', path, { body })).statusCode).toBe(428);
  expect((await olu.request('PUT', path, { body: aDashboard(), version: 2 })).statusCode).toBe(200);
});

test('what is deleted is gone, by its owner or an administrator', async () => {
  const made = await make(dana);
  const path = `${PATH}/${made.id}`;
  expect((await ana.request('DELETE', path, { version: 1 })).statusCode).toBe(403);
  expect((await dana.request('DELETE', path, { version: 1 })).statusCode).toBe(204);
  expect((await dana.request('GET', path)).statusCode).toBe(404);
});

test('every change is on record', async () => {
  const made = await make(dana, { title: 'On record' });
  await dana.request('DELETE', `${PATH}/${made.id}`, { version: 1 });
  const { items } = (await olu.request('GET', `/audit?subject=${made.id}`)).json();
  expect(items.map(({ action, text }: { action: string; text: string }) => [action, text])).toEqual([
    ['dashboard.deleted', 'Dana Developer deleted the dashboard “On record”.'],
    ['dashboard.created', 'Dana Developer created the dashboard “On record”.'],
  ]);
});

test.each([
  ['two panels of one id', { panels: [panel, panel] }],
  ['no title', { title: '  ' }],
  ['too many panels', { panels: Array.from({ length: 25 }, (_, index) => ({ ...panel, id: `p${index}` })) }],
])('%s is refused, with the place', async (_, change) => {
  const response = await ana.request('POST', PATH, { body: aDashboard(change) });
  expect(response.statusCode).toBe(400);
  expect(response.body).toMatch(/panels|title/);
});
