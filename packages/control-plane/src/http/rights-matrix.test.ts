import { randomUUID } from 'node:crypto';
import { type Endpoint, EVERYWHERE, endpoints, type Grant, type OperationId, Right } from '@lookout/contract';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { StoredAgentKeys } from '../features/agent-tokens/agent-keys.ts';
import { createChanges } from '../features/changes/changes.ts';
import { findAccountByEmail, insertAccount } from '../features/session/account-store.ts';
import { systemClock } from '../lib/clock.ts';
import { createPeopleServices } from '../people-services.ts';
import { aDocument, startTestServer, type TestServer } from '../testing/test-server.ts';
import { createApp } from './create-app.ts';
import { createRouter } from './create-router.ts';
import { StreamBook } from './open-streams.ts';
import { EXPECTED, type Row } from './testing/expected-matrix.ts';

type Role = keyof Row;
type Headers = Record<string, string>;

const AT = '2026-01-01T00:00:00.000Z';
const EVERYTHING = [...Right.options];
const GRANTS: Partial<Record<Role, Grant[]>> = {
  newcomer: [],
  shutOut: [{ environment: EVERYWHERE, rights: EVERYTHING }],
  elsewhere: [{ environment: 'staging', rights: EVERYTHING }],
};
const PERSONAS = { developer: 'dana', devops: 'olu', analyst: 'ana', manager: 'max' } as const;

let on: TestServer;
let app: FastifyInstance;
const credentials = new Map<Role, Headers>();

/** The real router with real sessions and tokens; what stands behind each door does nothing. */
beforeAll(async () => {
  on = await startTestServer();
  const { database } = on.store;
  const people = createPeopleServices({
    database,
    clock: systemClock,
    changes: createChanges(database, systemClock, async () => undefined),
    streams: new StreamBook(),
    agentKeys: new StoredAgentKeys({ database, clock: systemClock, bootstrap: 'x' }),
    environments: async () => [],
  });
  const inProduction = async () => 'production';
  app = await createApp(pino({ level: 'silent' }));
  const router = createRouter(app, {
    whoIs: people.whoIs,
    streams: new StreamBook(),
    environments: { probe: inProduction, review: inProduction, rollout: inProduction },
    limitOf: () => false,
    guard: { once: async (_request, work) => ({ answer: await work(), isRepeat: false }) },
    checksAnswers: false,
  });
  for (const endpoint of Object.values(endpoints)) router.route(endpoint, () => undefined as never);
  await giveCredentials(people);
});
afterAll(async () => {
  await app.close();
  await on.close();
});

async function giveCredentials({ sessions, tokens }: ReturnType<typeof createPeopleServices>): Promise<void> {
  const { database } = on.store;
  const visitor = { address: '127.0.0.1', userAgent: 'test' };
  const cookieOf = async (account: Parameters<typeof sessions.open>[0]) => ({
    cookie: `lookout_session=${(await sessions.open(account, visitor)).token}`,
  });
  credentials.set('nobody', {});
  for (const [role, name] of Object.entries(PERSONAS) as [Role, string][]) {
    const found = await findAccountByEmail(database, `${name}@demo.lookout`);
    if (found) credentials.set(role, await cookieOf(found.account));
  }
  for (const [role, grants] of Object.entries(GRANTS) as [Role, Grant[]][]) {
    const person = { name: role, email: `${role}@example.com`, persona: 'devops' as const };
    const account = await insertAccount(database, { ...person, passwordHash: '', at: AT, grants });
    credentials.set(role, await cookieOf(account));
  }
  await database.updateTable('account').set({ disabled_at: AT }).where('name', '=', 'shutOut').execute();
  const owner = await findAccountByEmail(database, 'olu@demo.lookout');
  if (!owner) throw new Error('The demo has no Olu.');
  const grants = [{ environment: 'production', rights: ['view' as const] }];
  const { secret } = await tokens.create(owner.account, { name: 'ci', grants, lifetimeDays: 1 });
  credentials.set('viewToken', { authorization: `Bearer ${secret}` });
}

/** About production, where it can be about an environment, and without a body: the door comes before the contents. */
async function knock(endpoint: Endpoint, role: Role): Promise<number> {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => sample(name));
  const asks = endpoint.query instanceof z.ZodObject ? Object.keys(endpoint.query.shape) : [];
  const query = new URLSearchParams(Object.entries(QUERY).filter(([name]) => asks.includes(name)));
  const { statusCode } = await app.inject({
    method: endpoint.method,
    url: `${path}?${query}`,
    headers: credentials.get(role) ?? {},
  });
  return statusCode;
}

function sample(parameter: string): string {
  if (parameter === 'environment') return 'production';
  return parameter === 'sequence' || parameter === 'revision' ? '1' : 'xyz_0123456789abcdef';
}

const QUERY = { environment: 'production', filter: 'all' };
const REFUSALS = [401, 403, 404];
const cells = (Object.keys(EXPECTED) as OperationId[]).map((operation) => ({ operation }));

test('the matrix has a row for every operation', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(endpoints).sort());
});

test.each(cells)('$operation lets in whom it should, and nobody else', async ({ operation }) => {
  const met: Record<string, unknown> = {};
  for (const role of Object.keys(EXPECTED[operation]) as Role[]) {
    const status = await knock(endpoints[operation], role);
    met[role] = REFUSALS.includes(status) ? status : 'open';
  }
  expect(met).toEqual(EXPECTED[operation]);
});

test('in the body of a new probe, too, an environment is a door', async () => {
  const create = (environment: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/probes',
      headers: { ...credentials.get('elsewhere'), 'idempotency-key': randomUUID() },
      payload: { document: aDocument({ scope: { environment, services: [], attributes: [] } }) },
    });
  expect((await create('production')).statusCode).toBe(403);
  expect((await create('staging')).statusCode).toBe(201);
});
