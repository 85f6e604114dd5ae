import {
  DEMO_PASSWORD,
  type Endpoint,
  endpoints,
  type Grant,
  type Notification,
  Right,
} from '@lookout/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { RolloutStory } from '../features/rollouts/testing/rollout-story.ts';
import { insertAccount } from '../features/session/account-store.ts';
import { hashPassword } from '../features/session/passwords.ts';
import { backedUpTables } from '../store/backup-format.ts';
import { aDocument, Person } from '../testing/test-server.ts';
import { aWorld, type Names, type World } from './testing/a-world.ts';
import { BODIES } from './testing/bodies.ts';
import { type NamingOperation, namesIn } from './testing/path-parameters.ts';

const [HERE, THERE] = ['staging', 'production'] as const;
const [OUR_MARK, THEIR_MARK] = ['written-in-staging', 'written-in-production'];

/** Answered by the agents’ side, which is in memory here: that a foreign name is refused there, the matrix tests. */
const AGENTS_SIDE: readonly Endpoint[] = [
  endpoints.getStreams,
  endpoints.getStreamFields,
  endpoints.listAgents,
  endpoints.getProbeMetrics,
  endpoints.listMetrics,
  endpoints.getSavings,
  endpoints.streamTap,
];
const QUERIES: Readonly<Partial<Record<NamingOperation, string>>> = {
  getPreflight: '?revision=1',
  getSourcePlace: '?service=&durableId=x',
  getAlertCourse: '?from=2026-01-01T00:00:00.000Z&to=2026-01-01T01:00:00.000Z',
};
const RUBBISH = [
  ...['x', '-1', '1e309', 'null', '__proto__', '%00', '..%2f..%2fprobes', '%F0%9F%92%A9'],
  ...["prb_0123456789abcdef'%20or%20'1'='1", 'a'.repeat(500)],
];

const story = new RolloutStory();
/** Has every right in staging, and none in production. */
let eve: Person;
let ours: Names;
let theirs: Names;
let review: World['review'];

beforeAll(async () => {
  Object.assign(story, await RolloutStory.start());
  const [here, there] = [await aWorld(story, HERE, OUR_MARK), await aWorld(story, THERE, THEIR_MARK)];
  const grants = [{ environment: HERE, rights: [...Right.options] }];
  eve = await somebody('eve', grants);
  review = here.review;
  ours = { ...here, ...(await ownOf(eve, HERE, OUR_MARK)) };
  theirs = { ...there, ...(await ownOf(story.olu, THERE, THEIR_MARK)) };
});
afterAll(() => story.on.close());

const operations = (Object.keys(BODIES) as NamingOperation[]).filter(
  (operation) => !AGENTS_SIDE.includes(endpoints[operation]),
);

test.each(operations)('%s with a name from elsewhere answers as if there were nothing', async (operation) => {
  const before = await everything();
  for (const foreign of choices(namesIn(operation))) {
    const names = { ...ours, ...pick(theirs, foreign) };
    const { statusCode, body } = await ask(operation, names);
    expect({ foreign, statusCode, body }).toEqual({ foreign, statusCode: refusal(foreign), body });
    expect(body).not.toContain(THEIR_MARK);
  }
  expect(await everything()).toEqual(before);
});

test.each(operations)('%s finds nothing by the name of another kind, or by rubbish', async (operation) => {
  const before = await everything();
  for (const name of namesIn(operation))
    for (const other of [...strangersTo(name), ...RUBBISH]) {
      const { statusCode, body } = await ask(operation, { ...ours, [name]: other });
      expect([400, 403, 404], `${name} = ${other}: ${body}`).toContain(statusCode);
    }
  expect(await everything()).toEqual(before);
});

test.each(operations.filter(isRead))('%s finds what is the own', async (operation) => {
  const { statusCode, body } = await ask(operation, ours);
  expect(statusCode, body).toBe(isOfWholeAccount(operation) ? 403 : 200);
});

test.each(lists())('GET %s lists nothing from elsewhere', async (path) => {
  const { statusCode, body } = await eve.request('GET', path);
  expect(statusCode, body).toBe(200);
  expect(body).not.toContain(THEIR_MARK);
});

test('a filter by what is elsewhere finds nothing', async () => {
  for (const path of [
    `/rollouts?environment=${HERE}&probeId=${theirs.probeId}`,
    `/audit?subject=${theirs.probeId}`,
  ])
    expect((await eve.request('GET', path)).json()).toMatchObject({ items: [] });
});

test('a name from elsewhere in a body is refused as well', async () => {
  const before = await everything();
  const grants: Grant[] = [{ environment: THERE, rights: ['view'] }];
  const newcomer = { name: 'New', email: 'new@example.com', persona: 'analyst', grants };
  const comments = `/reviews/${ours.reviewId}/comments`;
  const status = async (...call: Parameters<Person['request']>) => (await eve.request(...call)).statusCode;
  const document = aDocument();
  const version = 1;
  expect(await status('POST', '/probes', { body: { document } })).toBe(403);
  expect(await status('PUT', `/probes/${ours.probeId}`, { body: { document }, version })).toBe(403);
  expect(await status('POST', '/people', { body: newcomer })).toBe(403);
  expect(await status('POST', '/me/tokens', { body: { name: 'ci', grants, lifetimeDays: 1 } })).toBe(403);
  expect(await status('POST', comments, { body: { text: 'a', replyTo: theirs.commentId } })).toBe(404);
  expect(await everything()).toEqual(before);
});

test('reading up to the notification of another reads none of theirs', async () => {
  const [theirs] = await notificationsOf(story.olu);
  expect(theirs?.isRead).toBe(false);
  const reading = { body: { upTo: theirs?.id }, version: 1 };
  expect((await eve.request('POST', '/notifications/reading', reading)).statusCode).toBe(204);
  expect((await notificationsOf(story.olu))[0]).toEqual(theirs);
});

type Name = keyof Names;

/** Every way to take some of the names from elsewhere, and the others not. */
function choices(names: readonly Name[]): Name[][] {
  const all: Name[][] = [[]];
  for (const name of names) all.push(...all.map((some) => [...some, name]));
  return all.filter((some) => some.length > 0);
}

/** Names of environments and of people are no secret; that somebody may do nothing there is said. */
function refusal(foreign: readonly Name[]): 403 | 404 {
  return foreign.includes('environment') || foreign.includes('accountId') ? 403 : 404;
}

function pick(names: Names, which: readonly Name[]): Partial<Names> {
  return Object.fromEntries(which.map((name) => [name, names[name]]));
}

function strangersTo(name: Name): string[] {
  return (['probeId', 'reviewId', 'webhookId'] as const)
    .filter((other) => other !== name)
    .map((other) => ours[other]);
}

/** With a body, a version and a key that nobody could refuse. */
function ask(operation: NamingOperation, names: Names) {
  const endpoint: Endpoint = endpoints[operation];
  const path = endpoint.path
    .replace('/api/v1', '')
    .replace('/me/tokens/:tokenId', '/me/tokens/:myTokenId')
    .replace(/:(\w+)/g, (_, name: Name) => names[name]);
  const body = BODIES[operation];
  const more = { version: review.version, ...(body !== undefined && { body }) };
  return eve.request(endpoint.method, path + (QUERIES[operation] ?? ''), more);
}

function isRead(operation: NamingOperation): boolean {
  return endpoints[operation].method === 'GET';
}

/** Who administers one environment only does not look into anybody's account, not even into the own. */
function isOfWholeAccount(operation: NamingOperation): boolean {
  return namesIn(operation).includes('accountId');
}

function lists(): string[] {
  const given = Object.entries({ environment: HERE, filter: 'all' });
  return Object.values(endpoints as Record<string, Endpoint>)
    .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    .filter((endpoint) => endpoint !== endpoints.streamEvents)
    .map(({ path, query }) => {
      const asks = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
      const asked = given.filter(([name]) => asks.includes(name));
      return `${path.replace('/api/v1', '')}?${new URLSearchParams(asked)}`;
    });
}

async function notificationsOf(person: Person) {
  return (await person.request('GET', '/notifications')).json<{ items: Notification[] }>().items;
}

/** Everything that is worth a backup, and who is signed in. */
async function everything(): Promise<Record<string, unknown>> {
  const { database } = story.on.store;
  const sessions = await database.selectFrom('session').select('id').orderBy('id').execute();
  const tables = backedUpTables().map(async ({ table }) => [
    table,
    await database.selectFrom(table).selectAll().execute(),
  ]);
  return { ...Object.fromEntries(await Promise.all(tables)), sessions };
}

async function somebody(name: string, grants: readonly Grant[]): Promise<Person> {
  const person = { name, email: `${name}@demo.lookout`, persona: 'devops' as const, grants };
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await insertAccount(story.on.store.database, { ...person, passwordHash, at: '2026-01-01T00:00:00.000Z' });
  return Person.signIn(story.on.server, name);
}

/** What belongs to a person. */
async function ownOf(person: Person, environment: string, mark: string) {
  const { account } = (await person.request('GET', '/session')).json();
  const { items } = (await person.request('GET', '/me/sessions')).json();
  const grants = [{ environment, rights: ['view'] }];
  const body = { name: mark, grants, lifetimeDays: 1 };
  const token = await story.json<{ id: string }>(person.request('POST', '/me/tokens', { body }), 201);
  return { accountId: account.id as string, sessionId: items[0].id as string, myTokenId: token.id };
}
