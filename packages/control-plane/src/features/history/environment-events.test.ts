import type { EnvironmentEvent } from '@lookout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, type Person, startTestServer, type TestServer } from '../../testing/test-server.ts';

let on: TestServer;
let dana: Person;
beforeEach(async () => {
  on = await startTestServer();
  dana = await on.signIn('dana');
});
afterEach(() => on.close());

const make = async (title: string, environment = 'production') => {
  const document = aDocument({ title, scope: { environment, services: [], attributes: [] } });
  return (await dana.request('POST', '/probes', { body: { document } })).json();
};
const read = async (query = '') =>
  (await dana.request('GET', `/environments/production/events${query}`)).json<{
    items: EnvironmentEvent[];
    nextCursor: string | null;
  }>();

test('what happened to all probes of an environment is one list, the newest first, page by page', async () => {
  await make('First');
  await make('Elsewhere', 'staging');
  const { id } = await make('Second');
  const first = await read('?limit=1');
  expect(first.items).toMatchObject([{ probeId: id, probeTitle: 'Second', kind: 'created' }]);
  const rest = await read(`?limit=50&cursor=${first.nextCursor}`);
  expect(rest.items.map(({ probeTitle }) => probeTitle)).toEqual(['First']);
  expect(rest.nextCursor).toBeNull();
});

test('an event carries the title that its probe has now', async () => {
  const { id, version } = await make('Old');
  const body = { document: aDocument({ title: 'New' }) };
  await dana.request('PUT', `/probes/${id}`, { body, version });
  expect(new Set((await read()).items.map(({ probeTitle }) => probeTitle))).toEqual(new Set(['New']));
});
