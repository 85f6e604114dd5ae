import type {
  Alert,
  AlertCourse,
  AlertDocument,
  AlertEvent,
  AlertWatch,
  Notification,
  Probe,
} from '@lookout/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StoreSettings } from '../../store/open.ts';
import type { Person } from '../../testing/test-server.ts';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { createChanges } from '../changes/changes.ts';
import { rollUp, seriesOf } from '../metrics/roll-up.ts';
import { SqlMetricStore } from '../metrics/sql-metric-store.ts';
import { RolloutStory } from '../rollouts/testing/rollout-story.ts';
import type { AlertRunner } from './alert-runner.ts';
import { createAlerts } from './create-alerts.ts';

const MINUTE = 60_000;
const PATH = '/environments/production/alerts';

let story: RolloutStory;
let ana: Person;
let probe: Probe;
let runner: AlertRunner;

async function begin(store?: StoreSettings): Promise<void> {
  story = await RolloutStory.start(store);
  ana = await story.on.signIn('ana');
  probe = await story.approved({
    title: 'Errors',
    source: 'logs | summarize n = count() by bin(timestamp, 10s)',
  });
  runner = aRunner();
}

/** Another one over the same store, as after a restart. */
function aRunner(): AlertRunner {
  const { store, agents } = story.on;
  const { database } = store;
  const changes = createChanges(database, clock, async () => {});
  const onError = (error: unknown) => {
    throw error;
  };
  return createAlerts({ database, changes, configs: agents.configs, clock, onError }).runner;
}

const clock = { now: () => Date.now() + story.ahead };
/** In the newest window that is complete, and so many minutes before. */
const ago = (minutes: number) => Math.floor(clock.now() / 10_000) * 10_000 - 40_000 - minutes * MINUTE;

/** Values of one series, one a minute; the last one is in the newest window. */
async function measured(values: readonly number[], attributes: Record<string, string> = {}): Promise<void> {
  const points = values.map((value, index) => ({
    ...{ probeId: probe.id, metric: 'errors.n', kind: 'sum' as const, unit: '{record}', attributes },
    at: ago(values.length - 1 - index),
    value,
  }));
  const gains = new Map();
  for (const point of points) rollUp(gains, seriesOf(point).id, point);
  const series = new Map(points.map((point) => [seriesOf(point).id, seriesOf(point)]));
  const store = new SqlMetricStore(story.on.store.database);
  await store.write([...series.values()], [...gains.values()], clock.now());
}

/** The stretch in which so many values were measured. */
const lately = (minutes: number) => ({
  from: new Date(ago(minutes) + MINUTE / 2).toISOString(),
  to: new Date(ago(0) + MINUTE / 2).toISOString(),
});

function anAlert(watch: Partial<AlertWatch> = {}, change: Partial<AlertDocument> = {}): AlertDocument {
  return {
    ...{ title: 'Too many errors', isEnabled: true },
    watch: {
      ...{ probeId: probe.id, metric: 'errors.n', where: {}, stat: 'sum', absent: 'zero' },
      ...{ windowMinutes: 1, holdMinutes: 0 },
      condition: { kind: 'threshold', side: 'above', value: 10 },
      ...watch,
    },
    ...change,
  };
}

const make = (document: AlertDocument) =>
  story.json<Alert>(story.dana.request('POST', PATH, { body: document }), 201);
const read = (alert: Alert, person = story.dana) =>
  story.json<Alert>(person.request('GET', `${PATH}/${alert.id}`));
const turnsOf = async ({ id }: Alert) =>
  (await story.json<{ items: AlertEvent[] }>(ana.request('GET', `${PATH}/${id}/events`))).items;
const toldTo = async (person: Person) =>
  (await story.json<{ items: Notification[] }>(person.request('GET', '/notifications'))).items
    .filter(({ kind }) => kind === 'alert')
    .map(({ text }) => text);

/** Minutes pass, and the alerts are looked at. */
async function pass(minutes: number): Promise<void> {
  story.wait(minutes * 60);
  await runner.run();
}

describe.each(storeKinds)('alerts on %s', (kind) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => begin(await stores.fresh()));
  afterEach(() => story.on.close());

  test('fires when its bound is passed, is over when it is not, and its followers are told once of each', async () => {
    const alert = await make(anAlert());
    expect(alert).toMatchObject({ state: { kind: 'waiting' }, isFollowed: true, probeTitle: 'Errors' });
    await measured([3]);
    await runner.run();
    expect((await read(alert)).state).toMatchObject({ kind: 'ok' });
    story.wait(60);
    await measured([7], { host: 'a' });
    await measured([7], { host: 'b' });
    await runner.run();
    await runner.run();
    expect((await read(alert)).state).toMatchObject({ kind: 'firing', value: 14 });
    await pass(3);
    expect((await turnsOf(alert)).map(({ turn, value }) => [turn, value])).toEqual([
      ['over', 0],
      ['firing', 14],
    ]);
    expect(await toldTo(story.dana)).toEqual([
      '“Too many errors” is over: 0 is as expected.',
      '“Too many errors” is firing: 14 over 1 minute, above 10.',
    ]);
    expect(await toldTo(ana)).toEqual([]);
  });

  test('waits for as long as it is told, across a restart', async () => {
    const alert = await make(anAlert({ holdMinutes: 2, windowMinutes: 5 }));
    await measured([50]);
    await runner.run();
    expect((await read(alert)).state.kind).toBe('pending');
    runner = aRunner();
    await pass(1);
    expect((await read(alert)).state.kind).toBe('pending');
    await pass(1);
    expect((await read(alert)).state.kind).toBe('firing');
  });

  test('of values that may be absent it says that there are none', async () => {
    const alert = await make(anAlert({ absent: 'unknown' }));
    await measured([3]);
    await runner.run();
    await pass(5);
    expect((await read(alert)).state.kind).toBe('no-data');
    expect((await turnsOf(alert)).map(({ text }) => text)).toEqual([
      '“Too many errors” has no data: nothing came in 1 minute.',
    ]);
  });

  test('looks at the series that it is to look at', async () => {
    const alert = await make(anAlert({ where: { host: 'a' } }));
    await measured([3], { host: 'a' });
    await measured([900], { host: 'b' });
    await runner.run();
    expect((await read(alert)).state).toMatchObject({ kind: 'ok', value: 3 });
  });

  test('a trained one knows what was usual, and keeps knowing it', async () => {
    await measured([10, 11, 9, 10, 12, 10, 8, 10, 11, 10, 9, 11]);
    const trainedOn = lately(12);
    const condition = { kind: 'normal', side: 'either', sensitivity: 'medium', trainedOn } as const;
    story.wait(60);
    const alert = await make(anAlert({ condition }));
    expect(alert.band).toMatchObject({ middle: 10, windows: 12 });
    await measured([100]);
    await runner.run();
    expect((await read(alert)).state.kind).toBe('firing');
    expect((await turnsOf(alert))[0]?.text).toMatch(
      /^“Too many errors” is firing: 100 over 1 minute, where .* is usual\.$/,
    );
  });
});

describe('alerts', () => {
  beforeEach(() => begin());
  afterEach(() => story.on.close());

  test('a stretch with too little in it trains nothing, and says what would', async () => {
    await measured([10, 11, 9]);
    const trainedOn = lately(12);
    const condition = { kind: 'normal', side: 'either', sensitivity: 'medium', trainedOn } as const;
    const body = anAlert({ condition });
    const refused = await story.dana.request('POST', PATH, { body });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().detail).toContain('10 are needed');
    const preview = await story.json<AlertCourse>(
      ana.request('POST', '/environments/production/alert-previews', {
        body: { watch: body.watch, ...trainedOn },
      }),
    );
    expect(preview).toMatchObject({ band: null, firings: [] });
    expect(preview.untrained).toContain('10 are needed');
  });

  test('a stretch from the beginning of time is looked at as far back as there is something', async () => {
    await measured([10, 11, 9, 10, 12, 10, 8, 10, 11, 10, 9, 11]);
    const trainedOn = { from: '1970-01-01T00:00:00.000Z', to: lately(12).to };
    const condition = { kind: 'normal', side: 'either', sensitivity: 'medium', trainedOn } as const;
    expect((await make(anAlert({ condition }))).band?.windows).toBeGreaterThanOrEqual(11);
  });

  test('a window shorter than those of the probe is refused, since it would often be empty', async () => {
    const slow = await story.approved({
      source: 'logs | summarize n = count() by bin(timestamp, 5m)',
    });
    story.agent('one');
    await story.rollOut(slow);
    const refused = await story.dana.request('POST', PATH, { body: anAlert({ probeId: slow.id }) });
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ errors: [{ pointer: '/watch/windowMinutes' }] });
    await make(anAlert({ probeId: slow.id, windowMinutes: 5 }));
  });

  test('the preview says when it would have fired, before anybody made it', async () => {
    await measured([3, 30, 30, 3, 3]);
    const range = lately(6);
    const body = { watch: anAlert().watch, ...range };
    const preview = await story.json<AlertCourse>(
      ana.request('POST', '/environments/production/alert-previews', { body }),
    );
    expect(preview.unit).toBe('{record}');
    expect(preview.firings).toHaveLength(1);
    const [{ from, to } = { from: '', to: '' }] = preview.firings;
    expect(Date.parse(to ?? '') - Date.parse(from)).toBe(2 * MINUTE);
    const alert = await make(anAlert());
    const seen = await ana.request('GET', `${PATH}/${alert.id}/course?${new URLSearchParams(range)}`);
    expect(seen.json()).toEqual(preview);
  });

  test('nobody finds out by an alert what is masked for them', async () => {
    const guess = anAlert({ where: { 'api.key': 'sk_live_abc' } });
    const refused = await story.dana.request('POST', PATH, { body: guess });
    expect(refused.statusCode).toBe(403);
    expect(refused.json().detail).toContain('The values of api.key are masked for you.');
    const body = { watch: anAlert({ where: { user: 'somebody@example.com' } }).watch, ...lately(6) };
    const path = '/environments/production/alert-previews';
    expect((await ana.request('POST', path, { body })).statusCode).toBe(403);
    expect((await story.olu.request('POST', path, { body })).statusCode).toBe(200);
    const known = anAlert({ where: { host: 'a' } });
    expect((await ana.request('POST', path, { body: { ...body, watch: known.watch } })).statusCode).toBe(200);
  });

  test('what changes in its watch begins anew; a new title does not; what is off is not looked at', async () => {
    let alert = await make(anAlert());
    await measured([50]);
    await runner.run();
    const put = async (document: AlertDocument) => {
      const body = { body: document, version: alert.version };
      alert = await story.json<Alert>(story.olu.request('PUT', `${PATH}/${alert.id}`, body));
      return alert.state.kind;
    };
    expect(await put(anAlert({}, { title: 'Errors' }))).toBe('firing');
    expect(await put(anAlert({ windowMinutes: 2 }))).toBe('waiting');
    await put(anAlert({ windowMinutes: 2 }, { isEnabled: false }));
    await runner.run();
    expect((await read(alert)).state.kind).toBe('waiting');
    const stale = await story.dana.request('PUT', `${PATH}/${alert.id}`, { body: anAlert(), version: 1 });
    expect(stale.statusCode).toBe(412);
  });

  test('who may view follows it, and is told', async () => {
    const alert = await make(anAlert());
    const following = { body: { isFollowed: true } };
    const followed = await story.json<Alert>(ana.request('PUT', `${PATH}/${alert.id}/following`, following));
    expect(followed).toMatchObject({ isFollowed: true, followers: 2 });
    await measured([50]);
    await runner.run();
    expect(await toldTo(ana)).toHaveLength(1);
    const { items } = (await ana.request('GET', '/notifications')).json();
    expect(items[0].about).toEqual({
      ...{ kind: 'alert', environment: 'production', id: alert.id },
      title: 'Too many errors',
    });
    await story.json(ana.request('PUT', `${PATH}/${alert.id}/following`, { body: { isFollowed: false } }));
    await pass(5);
    expect(await toldTo(ana)).toHaveLength(1);
  });

  test('receivers that want to hear of it get a message', async () => {
    const settings = { url: 'http://127.0.0.1:9/', kinds: ['alert-firing'], isEnabled: true };
    const hook = await story.json<{ id: string }>(
      story.olu.request('POST', '/environments/production/webhooks', { body: settings }),
      201,
    );
    const alert = await make(anAlert());
    await measured([50]);
    await runner.run();
    await pass(5);
    const { database } = story.on.store;
    const rows = await database
      .selectFrom('webhook_delivery')
      .select(['kind', 'body'])
      .where('webhook_id', '=', hook.id)
      .execute();
    expect(rows.map((row) => [row.kind, JSON.parse(row.body)])).toEqual([
      [
        'alert-firing',
        expect.objectContaining({
          type: 'alert.firing',
          data: {
            ...{ environment: 'production', event: null, probe: { id: probe.id, title: 'Errors' } },
            alert: {
              ...{ title: 'Too many errors', metric: 'errors.n' },
              event: expect.objectContaining({ alertId: alert.id, turn: 'firing', value: 50 }),
            },
          },
        }),
      ],
    ]);
  });

  test('making, changing and deleting are on record', async () => {
    const { id, version } = await make(anAlert());
    expect((await story.dana.request('DELETE', `${PATH}/${id}`, { version })).statusCode).toBe(204);
    const { items } = (await story.olu.request('GET', `/audit?subject=${id}`)).json();
    expect(items.map(({ action }: { action: string }) => action)).toEqual(['alert.deleted', 'alert.created']);
    expect((await ana.request('GET', `${PATH}/${id}`)).statusCode).toBe(404);
  });
});
