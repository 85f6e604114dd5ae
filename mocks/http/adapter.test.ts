import { type EndpointInput, type Endpoints, endpoints, type OperationId, Problem } from '@lookout/contract';
import { z } from '@lookout/contract/zod';
import { getResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { documents } from '../seed/documents.ts';
import { findProbe } from '../testing/find-probe.ts';
import { createTestPlane, type TestPlane } from '../testing/test-plane.ts';

let opened: TestPlane | undefined;
afterEach(() => opened?.plane.close());

function open(): TestPlane {
  opened = createTestPlane();
  return opened;
}

type Loose = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: string;
};

/** Sends a request for an operation through the handlers, as the console would. */
async function send<K extends OperationId>(
  { handlers }: TestPlane,
  id: K,
  input: EndpointInput<Endpoints[K]> & { ifMatch?: string },
): Promise<Response> {
  const { params, query, body, ifMatch } = input as Loose;
  const path = endpoints[id].path.replace(/:(\w+)/g, (_, name: string) => params?.[name] ?? '');
  const headers = new Headers({ 'idempotency-key': crypto.randomUUID() });
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  const init: RequestInit = { method: endpoints[id].method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const url = `http://lookout.test${path}?${new URLSearchParams(query)}`;
  const response = await getResponse(handlers, new Request(url, init));
  if (!response) throw new Error(`No handler answered ${id}.`);
  return response;
}

async function problem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return Problem.parse(await response.json());
}

const production = { environment: 'production' };

test('every answer of a read holds to its contract', async () => {
  const api = open();
  const { id: probeId } = findProbe(api.plane, documents.cacheLength.title);
  const reviewId = api.plane.stores.reviews.list('production')[0]?.id ?? '';
  const to = new Date().toISOString();
  const from = new Date(Date.now() - 300_000).toISOString();
  const reads: readonly [OperationId, Loose][] = [
    ['getSession', {}],
    ['getSignInOptions', {}],
    ['listProbes', { query: production }],
    ['getProbe', { params: { probeId } }],
    ['listRevisions', { params: { probeId }, query: {} }],
    ['listProbeEvents', { params: { probeId }, query: {} }],
    ['getProbeMetrics', { params: { probeId }, query: { from, to } }],
    ['listReviews', { query: { ...production, filter: 'all' } }],
    ['getReview', { params: { reviewId } }],
    ['getStreams', { params: production, query: { window: '60' } }],
    ['listAgents', { params: production }],
    ['getRipCord', { params: production }],
  ];
  for (const [id, input] of reads) {
    const response = await send(api, id, input as never);
    expect([id, response.status]).toEqual([id, 200]);
    const schema: unknown = endpoints[id].response;
    if (schema instanceof z.ZodType) expect(schema.safeParse(await response.json()).error).toBeUndefined();
  }
});

test('an aggregate made metrics and a drop saved records, by the production engine', async () => {
  const { plane } = open();
  const metrics = plane.metricsOf(findProbe(plane, documents.cacheLength.title).id, {
    from: new Date(Date.now() - 300_000).toISOString(),
    to: new Date().toISOString(),
  });
  expect(metrics.series.map(({ metric }) => metric.split('.').at(-1)).sort()).toEqual(['cached', 'requests']);
  expect(metrics.series.every(({ buckets }) => buckets.length > 2)).toBe(true);
  const { effect } = findProbe(plane, documents.dropLaunch.title);
  expect(effect?.recordsIn).toBeGreaterThan(100);
  expect(effect?.recordsOut).toBe(0);
});

test('an author cannot approve the own revision', async () => {
  const api = open();
  const review = api.plane.stores.reviews.list('production').find(({ state }) => state === 'open');
  if (!review) throw new Error('The seed has no open review.');
  api.signInAs(review.author.name === 'Dana Okafor' ? 'developer' : 'devops');
  const response = await send(api, 'decideReview', {
    params: { reviewId: review.id },
    body: { verdict: 'approve', reason: '', approvalHash: review.approvalHash },
    ifMatch: `"${review.version}"`,
  });
  expect((await problem(response)).status).toBe(403);
});

test('an edit voids the approval, and what was approved cannot be rolled out any more', async () => {
  const api = open();
  const probe = findProbe(api.plane, documents.shortenAgents.title);
  expect(probe.state.kind).toBe('approved');
  const document = { ...probe.document, description: 'Something else' };
  const saved = await send(api, 'updateProbe', {
    params: { probeId: probe.id },
    body: { document },
    ifMatch: `"${probe.version}"`,
  });
  expect(saved.status).toBe(200);
  const after = findProbe(api.plane, documents.shortenAgents.title);
  expect(after.state).toEqual({ kind: 'draft' });
  const rollOut = await send(api, 'rollOutProbe', {
    params: { probeId: probe.id },
    body: { revision: 1 },
    ifMatch: `"${after.version}"`,
  });
  expect((await problem(rollOut)).status).toBe(409);
});

test('a change names its version: none is 428, an old one 412', async () => {
  const api = open();
  const probe = findProbe(api.plane, documents.cacheMisses.title);
  const change = { params: { probeId: probe.id }, body: { document: probe.document } };
  expect((await problem(await send(api, 'updateProbe', change))).status).toBe(428);
  expect((await problem(await send(api, 'updateProbe', { ...change, ifMatch: '"999"' }))).status).toBe(412);
});

test('unknown fields, missing rights and missing sessions are refused by name', async () => {
  const api = open();
  const bad = await send(api, 'compileQuery', { body: { source: 'logs', colour: 'red' } as never });
  expect(await problem(bad)).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringContaining('colour') }],
  });
  api.signInAs('analyst');
  expect(
    (await problem(await send(api, 'createProbe', { body: { document: documents.dropLaunch } }))).status,
  ).toBe(403);
  await send(api, 'signOut', {});
  expect((await problem(await send(api, 'getSession', {}))).status).toBe(401);
});

test('a query that does not compile cannot be submitted, and says where it fails', async () => {
  const api = open();
  const document = { ...documents.cacheMisses, source: 'logs | where nosuchcolumn == 1' };
  const created = await send(api, 'createProbe', { body: { document } });
  const { id, version, producesMetrics } = (await created.json()) as {
    id: string;
    version: number;
    producesMetrics: null;
  };
  expect(producesMetrics).toBeNull();
  const submitted = await send(api, 'submitProbe', {
    params: { probeId: id },
    body: { note: '' },
    ifMatch: `"${version}"`,
  });
  const refused = await problem(submitted);
  expect(refused.status).toBe(422);
  expect(refused.errors).not.toHaveLength(0);
});

test('a probe that fails its own test cannot be submitted, and the test is named', async () => {
  const api = open();
  const given = [{ record: { eventName: 'LogCacheMiss' }, leaves: 'dropped' as const }];
  const document = { ...documents.cacheMisses, source: 'logs', tests: [{ name: 'misses go', given }] };
  const created = await send(api, 'createProbe', { body: { document } });
  const { id, version } = (await created.json()) as { id: string; version: number };
  const submitted = await send(api, 'submitProbe', {
    params: { probeId: id },
    body: { note: '' },
    ifMatch: `"${version}"`,
  });
  const refused = await problem(submitted);
  expect(refused.detail).toContain('The test “misses go” fails.');
  expect(refused.errors).toMatchObject([{ pointer: '/document/tests/0' }]);
});

test('the rip cord stops everything and its release brings back what ran', async () => {
  const { plane, signInAs } = open();
  signInAs('devops');
  const live = () =>
    plane.stores.probes.deployed('production').filter(({ state }) => state.kind === 'live').length;
  const before = live();
  expect(before).toBeGreaterThan(2);
  const person = plane.sessions.person();
  plane.switches.setRipCord('production', { isPulled: true, reason: 'drill' }, person);
  expect(live()).toBe(0);
  await expect.poll(() => plane.stores.ripCords.get('production').agents[0]?.milliseconds).toBeGreaterThan(0);
  plane.switches.setRipCord('production', { isPulled: false, reason: '' }, person);
  expect(live()).toBe(before);
});

test('switching off is pending until the processor confirmed it', async () => {
  const api = open();
  const probe = findProbe(api.plane, documents.dropLaunch.title);
  const switched = await send(api, 'switchProbe', { params: { probeId: probe.id }, body: { isOn: false } });
  expect(await switched.json()).toMatchObject({
    state: { kind: 'paused', confirmation: { milliseconds: null } },
  });
  await expect
    .poll(() => api.plane.stores.probes.get(probe.id).state)
    .toMatchObject({ kind: 'paused', confirmation: { confirmed: 1, total: 1 } });
});

test('a probe that crosses a ceiling trips by itself', () => {
  const { plane } = open();
  expect(findProbe(plane, documents.everyFile.title).state.kind).toBe('tripped');
});
