import { endpoints, openApiDocument, type Probe, Problem, type Review } from '@lookout/contract';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { aSample } from './testing/a-sample.ts';
import { aDocument, type Person, startTestServer, type TestServer } from './testing/test-server.ts';

/** The machine's clock, which tests may move on. */
let ahead = 0;
const clock = { now: () => Date.now() + ahead };

let on: TestServer;
let dana: Person;
let olu: Person;
let ana: Person;
let max: Person;

beforeAll(async () => {
  on = await startTestServer({ clock });
  on.agents.connect('production');
  [dana, olu, ana, max] = await Promise.all([
    on.signIn('dana'),
    on.signIn('olu'),
    on.signIn('ana'),
    on.signIn('max'),
  ]);
});
afterAll(() => on.close());

beforeEach(async () => {
  const { isPulled, version } = (await dana.request('GET', '/environments/production/rip-cord')).json();
  const release = { body: { isPulled: false, reason: '' }, version };
  if (isPulled) await olu.request('PUT', '/environments/production/rip-cord', release);
});

const read = <T>(response: LightMyRequestResponse, status = 200): T => {
  expect(response.statusCode, response.body).toBe(status);
  return response.json() as T;
};

function problem(response: LightMyRequestResponse, status: number): Problem {
  expect(response.statusCode, response.body).toBe(status);
  expect(response.headers['content-type']).toContain('application/problem+json');
  return Problem.parse(response.json());
}

const create = async (document = aDocument(), person = dana) =>
  read<Probe>(await person.request('POST', '/probes', { body: { document } }), 201);
const get = async ({ id }: { id: string }) => read<Probe>(await dana.request('GET', `/probes/${id}`));
const submit = async ({ id, version }: Probe, person = dana) =>
  read<Review>(
    await person.request('POST', `/probes/${id}/submissions`, { body: { note: 'please' }, version }),
    201,
  );
const decide = (review: Review, person: Person, change: object = {}) =>
  person.request('POST', `/reviews/${review.id}/decisions`, {
    body: { verdict: 'approve', reason: '', approvalHash: review.approvalHash, ...change },
    version: review.version,
  });
const rollOut = ({ id, version }: Probe, revision = 1, person = dana) =>
  person.request('POST', `/probes/${id}/roll-outs`, { body: { revision }, version });
const turn = async (probe: { id: string }, isOn: boolean, person = dana) =>
  person.request('PUT', `/probes/${probe.id}/switch`, {
    body: { isOn },
    ...(isOn && { version: (await get(probe)).version }),
  });

async function approved(document = aDocument()): Promise<Probe> {
  const probe = await create(document);
  read(await decide(await submit(probe), olu), 201);
  return get(probe);
}
const onItsWay = async (document = aDocument()) => read<Probe>(await rollOut(await approved(document)));
const live = async (document = aDocument()) => untilLive(await onItsWay(document));

/** A rollout of one ring is complete once its processors have confirmed, a moment after it began. */
function untilLive(probe: { id: string }): Promise<Probe> {
  return vi.waitFor(async () => {
    const now = await get(probe);
    expect(now.state.kind).toBe('live');
    return now;
  });
}

const kindsOf = async ({ id }: { id: string }) =>
  read<{ items: { kind: string }[] }>(await dana.request('GET', `/probes/${id}/events`)).items.map(
    ({ kind }) => kind,
  );

describe('the way of a probe', () => {
  test('leads from a draft over review and roll-out to a switch that its processors confirm', async () => {
    const draft = await create();
    expect(draft).toMatchObject({
      version: 1,
      state: { kind: 'draft' },
      latestRevision: 0,
      producesMetrics: false,
    });
    const review = await submit(draft);
    expect(review).toMatchObject({ state: 'open', revision: 1, isWaitingForMe: false, note: 'please' });
    expect((await get(draft)).state).toEqual({ kind: 'in-review', reviewId: review.id, revision: 1 });
    const decided = read<Review>(await decide(review, olu), 201);
    expect(decided).toMatchObject({ state: 'approved', version: 2, decisions: [{ verdict: 'approve' }] });
    expect((await get(draft)).state.kind).toBe('approved');
    const rolledOut = read<Probe>(await rollOut(await get(draft)));
    expect(rolledOut).toMatchObject({ deployedRevision: 1, pending: null });
    expect(rolledOut.state).toMatchObject({ kind: 'rolling-out', revision: 1, ring: 0, rings: 1 });
    expect((await untilLive(draft)).state).toMatchObject({
      kind: 'live',
      revision: 1,
      confirmation: { confirmed: 1, total: 1 },
    });
    const { config } = on.agents.last('production');
    const deployed = config.probes.find((probe) => probe.probeId === draft.id);
    expect(deployed).toMatchObject({
      isEnabled: true,
      revision: 1,
      contentHash: review.contentHash,
      epoch: 0,
    });
    const off = read<Probe>(await turn(draft, false));
    expect(off.state).toMatchObject({ kind: 'paused', isRipCord: false, by: { name: 'Dana Developer' } });
    await vi.waitFor(async () => expect((await kindsOf(draft))[0]).toBe('confirmed'));
    expect((await kindsOf(draft)).filter((kind) => kind !== 'confirmed')).toEqual([
      'switched-off',
      'rolled-out',
      'approved',
      'submitted',
      'created',
    ]);
  });

  test('shows what waits beside what is live', async () => {
    const probe = await live();
    const edited = read<Probe>(
      await dana.request('PUT', `/probes/${probe.id}`, {
        body: { document: aDocument({ title: 'Two' }) },
        version: probe.version,
      }),
    );
    expect(edited.state.kind).toBe('live');
    const review = await submit(edited);
    expect((await get(probe)).pending).toEqual({ revision: 2, reviewId: review.id, kind: 'in-review' });
    expect(review.baseRevision?.number).toBe(1);
    read(await decide(review, olu), 201);
    const second = read<Probe>(await rollOut(await get(probe), 2));
    expect(second).toMatchObject({ deployedRevision: 2, position: probe.position, pending: null });
  });

  test('says which probes make metrics, and keeps drafts that do not compile', async () => {
    const source = 'traces | summarize n = count() by bin(timestamp, 1m)';
    expect((await create(aDocument({ source }))).producesMetrics).toBe(true);
    expect((await create(aDocument({ source: 'traces | where' }))).producesMetrics).toBeNull();
  });

  test('ends with deletion only before the first roll-out', async () => {
    const draft = await create();
    const { id, version } = draft;
    expect((await dana.request('DELETE', `/probes/${id}`, { version })).statusCode).toBe(204);
    problem(await dana.request('GET', `/probes/${id}`), 404);
    const deployed = await live();
    problem(await dana.request('DELETE', `/probes/${deployed.id}`, { version: deployed.version }), 409);
  });

  test('is listed newest change first, page by page', async () => {
    const environment = 'staging';
    const scope = { environment, services: [], attributes: [] };
    const [first, second, third] = [
      await create(aDocument({ scope })),
      await create(aDocument({ scope })),
      await create(aDocument({ scope })),
    ];
    type Page = { items: Probe[]; nextCursor: string | null };
    const page = read<Page>(await dana.request('GET', `/probes?environment=${environment}&limit=2`));
    expect(page.items.map(({ id }) => id)).toEqual([third.id, second.id]);
    const rest = read<Page>(
      await dana.request('GET', `/probes?environment=${environment}&limit=2&cursor=${page.nextCursor}`),
    );
    expect(rest).toMatchObject({ items: [{ id: first.id }], nextCursor: null });
    problem(await dana.request('GET', `/probes?environment=${environment}&cursor=nonsense`), 400);
  });
});

describe('what is refused', () => {
  test('a change without the version it was made from, and one from a stale version', async () => {
    const { id } = await create();
    const change = (version?: number, title = 'New') =>
      dana.request('PUT', `/probes/${id}`, {
        body: { document: aDocument({ title }) },
        ...(version && { version }),
      });
    problem(await change(), 428);
    const saved = await change(1);
    expect(saved.headers.etag).toBe('"2"');
    const stale = await change(1, 'Newer');
    expect(problem(stale, 412).currentVersion).toBe(2);
    expect(stale.headers.etag).toBe('"2"');
    expect((await get({ id })).document.title).toBe('New');
  });

  test('an If-Match that is no ETag of ours', async () => {
    const { id } = await create();
    problem(await dana.request('DELETE', `/probes/${id}`, { headers: { 'if-match': 'W/"x"' } }), 400);
  });

  test('a field that nobody knows, with its place', async () => {
    const body = { document: { ...aDocument(), colour: 'red' } };
    const { errors } = problem(await dana.request('POST', '/probes', { body }), 400);
    expect(errors).toEqual([{ pointer: '/document', message: expect.stringContaining('colour') }]);
  });

  test('a body that is not JSON, and one of a type that we do not read', async () => {
    const post = (type: string) =>
      dana.request('POST', '/probes', { body: '{"document":', headers: { 'content-type': type } });
    problem(await post('application/json'), 400);
    problem(await post('text/xml'), 415);
  });

  test('a query of 1 MB, as too large', async () => {
    const source = `traces | where ${'x'.repeat(1024 * 1024)}`;
    problem(await dana.request('POST', '/compile', { body: { source } }), 413);
    const { errors } = problem(
      await dana.request('POST', '/compile', { body: { source: 'x'.repeat(70_000) } }),
      400,
    );
    expect(errors?.[0]?.pointer).toBe('/source');
  });

  test('the submission of what does not compile, at its exact place', async () => {
    const probe = await create(aDocument({ source: 'traces | where nonsense == 1' }));
    const response = await dana.request('POST', `/probes/${probe.id}/submissions`, {
      body: { note: '' },
      version: 1,
    });
    expect(problem(response, 422).errors?.[0]?.pointer).toBe('/document/source#15-23');
  });

  test('the submission of what cannot run without end', async () => {
    const probe = await create(aDocument({ source: 'traces | summarize count()' }));
    const response = await dana.request('POST', `/probes/${probe.id}/submissions`, {
      body: { note: '' },
      version: 1,
    });
    expect(problem(response, 422).detail).toContain('without end');
  });

  test('the approval by the author, and by anybody else who wrote a part', async () => {
    const probe = await create();
    const { version } = read<Probe>(
      await olu.request('PUT', `/probes/${probe.id}`, {
        body: { document: aDocument({ title: 'Mine too' }) },
        version: 1,
      }),
    );
    const review = await submit({ ...probe, version });
    expect(review.cannotDecideBecause).toContain('You wrote part');
    problem(await decide(review, dana), 403);
    problem(await decide(review, olu), 403);
    expect(read<Review>(await decide(review, max), 201).state).toBe('approved');
  });

  test('the second of two reviewers at once', async () => {
    const review = await submit(await create());
    const answers = await Promise.all([decide(review, olu), decide(review, max)]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 412]);
    const stored = read<Review>(await dana.request('GET', `/reviews/${review.id}`));
    expect(stored.decisions).toHaveLength(1);
  });

  test('a decision about other content than was seen, or one that gives no reason for changes', async () => {
    const review = await submit(await create());
    problem(await decide(review, olu, { approvalHash: 'f'.repeat(64) }), 409);
    problem(await decide(review, olu, { verdict: 'request-changes' }), 400);
    const asked = read<Review>(
      await decide(review, olu, { verdict: 'request-changes', reason: 'Too wide.' }),
      201,
    );
    expect(asked.state).toBe('changes-requested');
  });

  test('the roll-out of what nobody approved, or whose approval an edit voided', async () => {
    const probe = await create();
    problem(await rollOut(probe), 409);
    const ready = await approved();
    const edited = read<Probe>(
      await dana.request('PUT', `/probes/${ready.id}`, {
        body: { document: aDocument({ title: 'Other' }) },
        version: ready.version,
      }),
    );
    expect(edited.state.kind).toBe('draft');
    problem(await rollOut(edited), 409);
    expect(await kindsOf(edited)).toContain('approvals-voided');
  });

  test('the roll-out of a revision that was changed in the database', async () => {
    const probe = await approved();
    const document = JSON.stringify(aDocument({ title: 'Forged' }));
    await on.store.database
      .updateTable('revision')
      .set({ document })
      .where('probe_id', '=', probe.id)
      .execute();
    expect(problem(await rollOut(probe), 409).detail).toContain('hashes');
  });

  test('what a persona has no right to', async () => {
    const probe = await live();
    problem(await ana.request('POST', '/probes', { body: { document: aDocument() } }), 403);
    problem(await max.request('POST', '/probes', { body: { document: aDocument() } }), 403);
    problem(await turn(probe, false, ana), 403);
    read(await turn(probe, false, max));
    read(await ana.request('GET', `/probes/${probe.id}`));
    problem(await on.server.app.inject({ url: `/api/v1/probes/${probe.id}` }), 401);
  });

  test('what another site makes a browser send', async () => {
    const body = { isPulled: true, reason: '' };
    const pull = (headers: Record<string, string>) =>
      olu.request('PUT', '/environments/production/rip-cord', { body, headers });
    problem(await pull({ origin: 'https://evil.example', host: 'localhost:8080' }), 403);
    problem(await pull({ origin: 'null', host: 'localhost:8080' }), 403);
    problem(await pull({ 'sec-fetch-site': 'cross-site' }), 403);
    problem(await dana.request('GET', '/events', { headers: { origin: 'https://evil.example' } }), 403);
    read(await pull({ origin: 'http://localhost:8080', host: 'localhost:8080' }));
  });

  test('what another site sends to an address that is only written differently', async () => {
    const answer = await on.server.app.inject({
      method: 'PUT',
      url: '/%61pi/v1/environments/production/rip-cord',
      headers: { cookie: olu.cookie, origin: 'https://evil.example', host: 'localhost:8080' },
      payload: { isPulled: true, reason: '' },
    });
    problem(answer, 403);
  });

  test('an address that is none, as a problem too', async () => {
    problem(await dana.request('GET', '/probes/%ff%zz'), 400);
  });

  test('an operation that does not exist, as a problem and not as a page', async () => {
    problem(await dana.request('GET', '/nonsense'), 404);
  });
});

describe('reviews', () => {
  test('are void once the probe is edited, but not when it is saved unchanged', async () => {
    const probe = await create();
    const review = await submit(probe);
    const save = async (title: string) => {
      const { version } = await get(probe);
      return dana.request('PUT', `/probes/${probe.id}`, {
        body: { document: aDocument({ title }) },
        version,
      });
    };
    await save(probe.document.title);
    expect(read<Review>(await olu.request('GET', `/reviews/${review.id}`)).state).toBe('open');
    await save('Something else');
    const voided = read<Review>(await olu.request('GET', `/reviews/${review.id}`));
    expect(voided).toMatchObject({ state: 'voided', isWaitingForMe: false });
    problem(await decide(voided, olu), 409);
  });

  test('are replaced by a newer submission', async () => {
    const probe = await create();
    const first = await submit(probe);
    const second = await submit(await get(probe));
    expect(second.revision).toBe(2);
    expect(read<Review>(await olu.request('GET', `/reviews/${first.id}`)).state).toBe('superseded');
  });

  test('can be discussed by everybody and withdrawn by those who wrote', async () => {
    const probe = await create();
    const review = await submit(probe);
    const commented = read<Review>(
      await ana.request('POST', `/reviews/${review.id}/comments`, { body: { text: ' Why? ' } }),
      201,
    );
    expect(commented.comments).toMatchObject([{ person: { name: 'Ana Analyst' }, text: 'Why?' }]);
    const withdraw = (person: Person, version: number) =>
      person.request('POST', `/reviews/${review.id}/withdrawal`, { version });
    problem(await withdraw(olu, commented.version), 403);
    expect(read<Review>(await withdraw(dana, commented.version), 201).state).toBe('withdrawn');
    expect((await get(probe)).state.kind).toBe('withdrawn');
  });

  test('carry what the plan did to a sample of the stream, computed by us', async () => {
    on.agents.samples = [aSample(['LogLaunch', 'LogWelcome', 'LogLaunch', 'LogDequeueWork'])];
    const source = 'logs | where eventName != "LogLaunch"';
    const { evidence, revisionDetail } = await submit(await create(aDocument({ source })));
    on.agents.samples = [];
    expect(evidence?.planHash).toBe(revisionDetail.planHash);
    expect(evidence?.summary).toMatchObject({
      sampledRecords: 4,
      inScope: 4,
      kept: 2,
      dropped: 2,
      shareTouched: 0.5,
    });
    expect(evidence?.examples.map(({ status }) => status).sort()).toContain('dropped');
  });

  test('wait for those who may decide them', async () => {
    const review = await submit(await create());
    const lists = async (person: Person, filter: string) => {
      const response = await person.request(
        'GET',
        `/reviews?environment=production&filter=${filter}&limit=200`,
      );
      return read<{ items: Review[] }>(response).items.some(({ id }) => id === review.id);
    };
    expect([await lists(olu, 'waiting'), await lists(max, 'waiting')]).toEqual([true, true]);
    expect([await lists(dana, 'waiting'), await lists(ana, 'waiting')]).toEqual([false, false]);
    expect([await lists(dana, 'mine'), await lists(olu, 'mine'), await lists(ana, 'all')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('switches and the rip cord', () => {
  test('off is never refused, whatever version is named', async () => {
    const probe = await live();
    const off = await dana.request('PUT', `/probes/${probe.id}/switch`, {
      body: { isOn: false },
      version: 1,
    });
    expect(read<Probe>(off).state.kind).toBe('paused');
    const again = { body: { isOn: true } };
    problem(await dana.request('PUT', `/probes/${probe.id}/switch`, again), 428);
    problem(await dana.request('PUT', `/probes/${probe.id}/switch`, { ...again, version: 1 }), 412);
    expect(read<Probe>(await turn(await create(), false)).state.kind).toBe('draft');
  });

  test('the rip cord turns everything off, and nothing goes on before it is released', async () => {
    const probe = await live();
    const pull = { body: { isPulled: true, reason: 'a leak' } };
    const pulled = read<{ isPulled: boolean; version: number; agents: { confirmedAt: string | null }[] }>(
      await olu.request('PUT', '/environments/production/rip-cord', pull),
    );
    expect(pulled).toMatchObject({ isPulled: true, reason: 'a leak', changedBy: 'Olu Devops' });
    expect(pulled.agents.every((agent) => agent.confirmedAt !== null)).toBe(true);
    expect(on.agents.last('production').config.isRipCordPulled).toBe(true);
    expect((await get(probe)).state).toMatchObject({
      kind: 'paused',
      isRipCord: true,
      by: { name: 'Olu Devops' },
    });
    read(await turn(probe, false));
    expect(problem(await turn(probe, true), 409).detail).toContain('rip cord');
    problem(await ana.request('PUT', '/environments/production/rip-cord', pull), 403);
    const release = (version?: number) =>
      olu.request('PUT', '/environments/production/rip-cord', {
        body: { isPulled: false, reason: '' },
        ...(version !== undefined && { version }),
      });
    problem(await release(), 428);
    problem(await release(pulled.version - 1), 412);
    read(await release(pulled.version));
    expect(read<Probe>(await turn(probe, true)).state.kind).toBe('live');
  });

  test('the rip cord of an environment that nobody knows can be pulled as well', async () => {
    const body = { isPulled: true, reason: '' };
    expect(read(await olu.request('PUT', '/environments/elsewhere/rip-cord', { body }))).toMatchObject({
      version: 2,
    });
  });

  test('a trip is on record, and switching on again starts a new epoch', async () => {
    const probe = await live();
    const trip = (configHash: string) =>
      on.agents.emit({
        kind: 'trip',
        environment: 'production',
        probeId: probe.id,
        revision: 1,
        configHash,
        reason: 'CPU over 100 ms/s',
        at: new Date().toISOString(),
      });
    const { hash } = on.agents.last('production');
    trip(hash);
    await vi.waitFor(async () =>
      expect((await get(probe)).state).toMatchObject({ kind: 'tripped', reason: 'CPU over 100 ms/s' }),
    );
    expect(read<Probe>(await turn(probe, true)).state.kind).toBe('live');
    expect(
      on.agents.last('production').config.probes.find(({ probeId }) => probeId === probe.id)?.epoch,
    ).toBe(1);
    trip(hash);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await get(probe)).state.kind).toBe('live');
    expect((await kindsOf(probe)).filter((kind) => kind === 'tripped')).toHaveLength(1);
  });

  test('a processor that has not confirmed keeps the probe unconfirmed, and other switches do not', async () => {
    const scope = { environment: 'slow', services: [], attributes: [] };
    on.agents.connect('slow', { isPrompt: false });
    const [one, two] = [await onItsWay(aDocument({ scope })), await onItsWay(aDocument({ scope }))];
    expect(one.state).toMatchObject({
      kind: 'rolling-out',
      confirmation: { confirmed: 0, total: 1, milliseconds: null },
    });
    on.agents.confirm('slow');
    await vi.waitFor(async () => expect(await kindsOf(one)).toContain('confirmed'));
    await untilLive(two);
    await turn(two, false);
    expect((await get(one)).state).toMatchObject({ confirmation: { confirmed: 1, milliseconds: 12 } });
    expect((await get(two)).state).toMatchObject({ kind: 'paused', confirmation: { confirmed: 0 } });
  });

  test('an expired probe leaves the configuration by itself', async () => {
    const expiresAt = new Date(clock.now() + 600_000).toISOString();
    const probe = await live(aDocument({ expiresAt }));
    const has = () => on.agents.last('production').config.probes.some(({ probeId }) => probeId === probe.id);
    expect(has()).toBe(true);
    ahead += 600_000;
    await vi.waitFor(() => expect(has()).toBe(false), { timeout: 5000 });
    expect((await get(probe)).state).toMatchObject({ kind: 'expired', since: expiresAt });
    await vi.waitFor(async () => expect(await kindsOf(probe)).toContain('expired'));
    problem(await turn(probe, true), 409);
  });
});

describe('the server', () => {
  test('describes every operation of the contract', async () => {
    const page = await on.server.app.inject({ url: '/api/docs/' });
    expect(page.statusCode).toBe(200);
    const document = (await on.server.app.inject({ url: '/api/docs/json' })).json();
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap(
      (path) => Object.values(path).map((operation) => operation.operationId),
    );
    expect(operations.sort()).toEqual(Object.keys(endpoints).sort());
  });

  test('says that it lives, that it is ready, and what it counts', async () => {
    expect((await on.server.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    expect((await on.server.app.inject({ url: '/readyz' })).statusCode).toBe(200);
    const metrics = await on.server.app.inject({ url: '/metrics' });
    expect(metrics.body).toContain('lookout_http_request_seconds_bucket');
  });

  test('lets pages load from itself only', async () => {
    const policy = String((await on.server.app.inject({ url: '/' })).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("img-src 'self' data:");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('says so when the console is not built', async () => {
    const response = await on.server.app.inject({ url: '/probes', headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('npm run build');
  });

  test('compiles without saving', async () => {
    const compiled = read<{ plan: object | null; diagnostics: object[] }>(
      await ana.request('POST', '/compile', { body: { source: 'traces | where severityLevel > 2' } }),
    );
    expect(compiled).toMatchObject({ diagnostics: [], plan: { view: 'traces' } });
  });
});
