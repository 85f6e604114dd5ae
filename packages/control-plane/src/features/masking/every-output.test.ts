import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Alert,
  type Dashboard,
  type Endpoint,
  endpoints,
  type Review,
  Right,
  type Rollout,
  type Webhook,
} from '@lookout/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { anAlert } from '../../http/testing/bodies.ts';
import { aSample } from '../../testing/a-sample.ts';
import { type Person, startTestServer } from '../../testing/test-server.ts';
import { RolloutStory } from '../rollouts/testing/rollout-story.ts';
import { ALL_OF_THEM, BY_NAME, found } from './testing/seeded-secrets.ts';

const QUERY = {
  environment: 'production',
  filter: 'all',
  revision: '1',
  service: '',
  durableId: 'LogLogin',
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-01-01T01:00:00.000Z',
};
const COPYING = 'logs | extend copy = tostring(attributes.secret), n = attributes.note';

/** What the agents’ side answers is tested beside it, with a real one. */
const ELSEWHERE: readonly Endpoint[] = [
  endpoints.streamTap,
  endpoints.streamEvents,
  endpoints.getStreams,
  endpoints.getStreamFields,
  endpoints.listAgents,
  endpoints.getProbeMetrics,
  endpoints.listMetrics,
  endpoints.getSavings,
];

let story: RolloutStory;
/** May do everything but see secrets. */
let ana: Person;
let ids: Readonly<Record<string, string | number>>;
let receiver: Server;
const logged: string[] = [];
const delivered: string[] = [];
const heard: string[] = [];

beforeAll(async () => {
  story = new RolloutStory();
  story.on = await startTestServer({ onLog: (line) => logged.push(line) });
  await story.signIn();
  ana = await story.on.signIn('ana');
  await grantAllButSecrets(ana);
  receiver = await startReceiver();
  await listen();
  story.on.agents.samples = [aSample(['LogLogin'], { secret: BY_NAME, note: ALL_OF_THEM })];
  ids = await happenings();
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await story.on.close();
});

test.each(readable())('GET %s tells no secret', async (path) => {
  const response = await ana.request(
    'GET',
    path.replace(/:(\w+)/g, (_, name: string) => String(idOf(name))),
  );
  expect(response.statusCode, response.body).toBe(200);
  expect(found(response.body)).toEqual([]);
});

test('no webhook, event or line of the log tells one', async () => {
  await vi.waitFor(() => expect(delivered.join('\n')).toContain('tripped'), 5000);
  await vi.waitFor(() => expect(heard.join('\n')).toContain('rollout'), 5000);
  expect(logged.length).toBeGreaterThan(20);
  const outputs = { delivered, heard, logged };
  for (const [name, output] of Object.entries(outputs))
    expect({ name, found: found(output.join('\n')) }).toEqual({ name, found: [] });
});

/** Paths of everything that answers at once, with what it asks for in the query. */
function readable(): string[] {
  return Object.values(endpoints as Record<string, Endpoint>)
    .filter((endpoint) => endpoint.method === 'GET' && !ELSEWHERE.includes(endpoint))
    .map(({ path, query }) => {
      const asks = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
      const given = Object.entries(QUERY).filter(([name]) => asks.includes(name));
      return `${path.replace('/api/v1', '')}?${new URLSearchParams(given)}`;
    });
}

function idOf(name: string): string | number {
  const id = ids[name];
  if (id === undefined) throw new Error(`The test has no ${name}: let one come into being.`);
  return id;
}

/** A live probe that copies secrets, trips over them at one processor, and is refused by another because of them. */
async function happenings(): Promise<typeof ids> {
  const { on, olu, dana } = story;
  const body = { url: urlOf(receiver), kinds: [], isEnabled: true };
  const hook = await story.json<Webhook>(
    olu.request('POST', '/environments/production/webhooks', { body }),
    201,
  );
  const [one, two] = [story.agent('one'), story.agent('two', false)];
  const probe = await story.approved({ source: COPYING });
  const { items } = (await dana.request('GET', '/reviews?environment=production&filter=all')).json();
  await approveToo(items[0]);
  await story.rollOut(await story.probe(probe));
  on.agents.trip(one, { probeId: probe.id, revision: 1 }, `over the limit at ${ALL_OF_THEM}`);
  on.agents.refuse(two, `cannot run ${ALL_OF_THEM}`);
  await vi.waitFor(async () => expect((await story.probe(probe)).state.kind).toBe('tripped'), 5000);
  const rollout: Rollout = await story.rollout(probe);
  const dashboard = await story.json<Dashboard>(
    ana.request('POST', '/environments/production/dashboards', {
      body: { title: 'Logins', range: '1h', panels: [] },
    }),
    201,
  );
  const alert = await story.json<Alert>(
    dana.request('POST', '/environments/production/alerts', { body: anAlert(probe.id) }),
    201,
  );
  const { account } = (await ana.request('GET', '/session')).json();
  return {
    ...{ environment: 'production', probeId: probe.id, revision: 1, reviewId: items[0].id },
    ...{ rolloutId: rollout.id, accountId: account.id, webhookId: hook.id, sequence: 1 },
    dashboardId: dashboard.id,
    alertId: alert.id,
  };
}

/** What copies a secret needs two. */
async function approveToo({ id, version, approvalHash }: Review): Promise<void> {
  const max = await story.on.signIn('max');
  const body = { verdict: 'approve', reason: '', approvalHash };
  await story.json(max.request('POST', `/reviews/${id}/decisions`, { version, body }), 201);
}

async function grantAllButSecrets(person: Person): Promise<void> {
  const { account } = (await person.request('GET', '/session')).json();
  const rights = Right.options.filter((right) => right !== 'view-unredacted');
  await story.on.store.database
    .updateTable('account_grant')
    .set({ rights: JSON.stringify(rights) })
    .where('account_id', '=', account.id)
    .execute();
}

function startReceiver(): Promise<Server> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    delivered.push(text);
    response.writeHead(204).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Listens to the events as a browser does, until the server ends. */
async function listen(): Promise<void> {
  const url = await story.on.server.app.listen({ host: '127.0.0.1', port: 0 });
  const response = await fetch(`${url}/api/v1/events`, { headers: { cookie: ana.cookie } });
  expect(response.status).toBe(200);
  const decoder = new TextDecoder();
  const write = (chunk: Uint8Array) => void heard.push(decoder.decode(chunk));
  void response.body?.pipeTo(new WritableStream({ write })).catch(() => undefined);
}
