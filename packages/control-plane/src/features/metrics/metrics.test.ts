import { gzipSync } from 'node:zlib';
import type { MetricsOverview } from '@lookout/contract';
import { encodeMetrics, type MetricPoint } from '@lookout/engine';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestStores, storeKinds, type TestStores } from '../../testing/test-store.ts';
import { type Harness, PROBE_ID, startHarness } from '../agents/testing/plane-harness.ts';

let harness: Harness;

const WINDOW = Math.floor(Date.now() / 60_000) * 60_000 - 60_000;

function aPoint(change: Partial<MetricPoint> = {}): MetricPoint {
  return {
    probeId: PROBE_ID,
    revision: 1,
    metric: 'launches.requests',
    kind: 'sum',
    isMonotonic: true,
    isInteger: true,
    unit: '1',
    value: 5,
    start: { ms: WINDOW, nanos: 0 },
    end: { ms: WINDOW + 1_000, nanos: 0 },
    attributes: { service: 'shop' },
    ...change,
  };
}

async function send(points: MetricPoint[]): Promise<number> {
  const body = gzipSync(encodeMetrics(points, { 'service.name': 'lookout-gateway' }));
  const headers = { 'content-type': 'application/x-protobuf', 'content-encoding': 'gzip' };
  return (await harness.post('/agents/v1/metrics', body, headers)).status;
}

function around(minutes = 10): string {
  const [from, to] = [new Date(WINDOW - minutes * 30_000), new Date(WINDOW + minutes * 30_000)];
  return `from=${from.toISOString()}&to=${to.toISOString()}`;
}

const read = (minutes = 10, more = '') =>
  harness.get(`/probes/${PROBE_ID}/metrics?${around(minutes)}${more}`);

describe.each(storeKinds)('metrics on %s', (kind) => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await startTestStores(kind);
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    harness = await startHarness({ store: await stores.fresh() });
  });
  afterEach(() => harness.close());

  test('what was acknowledged can be read at once', async () => {
    expect(await send([aPoint()])).toBe(200);
    expect((await read()).body).toMatchObject({
      resolution: 1,
      series: [
        {
          metric: 'launches.requests',
          kind: 'sum',
          attributes: { service: 'shop' },
          buckets: [[WINDOW, 1, 5, 5, 5, 5]],
        },
      ],
      isTruncated: false,
    });
  });

  test('points of two processors add up in one bucket', async () => {
    await Promise.all([send([aPoint()]), send([aPoint({ value: 7 })])]);
    await send([aPoint({ value: 1 })]);
    expect((await read()).body).toMatchObject({ series: [{ buckets: [[WINDOW, 3, 13, 1, 7, 1]] }] });
  });

  test('a longer range is answered with wider buckets', async () => {
    await send([aPoint(), aPoint({ start: { ms: WINDOW + 10_000, nanos: 0 } })]);
    const { body } = await read(60 * 24);
    expect(body).toMatchObject({
      resolution: 3600,
      series: [{ buckets: [[expect.any(Number), 2, 10, 5, 5, 5]] }],
    });
  });

  test('points of a probe that does not exist are left out', async () => {
    expect(await send([aPoint({ probeId: 'prb_ffffffffffffffff' })])).toBe(200);
    expect((await read()).body).toMatchObject({ series: [] });
  });

  test('series beyond the limit add up in the overflow series', async () => {
    await send(Array.from({ length: 510 }, (_, index) => aPoint({ attributes: { user: `u${index}` } })));
    const rows = await harness.store.database.selectFrom('metric_series').select('attributes').execute();
    expect(rows).toHaveLength(501);
    expect(rows.map((row) => row.attributes)).toContain('{"otel.metric.overflow":"true"}');
    expect((await read()).body).toMatchObject({ isTruncated: true });
  });

  test('readers hear which probes have new points', async () => {
    await send([aPoint()]);
    expect(harness.events).toContainEqual({
      type: 'metrics',
      environment: 'production',
      probeIds: [PROBE_ID],
    });
  });

  test('refuses malformed bodies, an empty range and an unknown probe', async () => {
    const type = { 'content-type': 'application/x-protobuf' };
    expect((await harness.post('/agents/v1/metrics', new Uint8Array([255, 255]), type)).status).toBe(400);
    const gzip = { ...type, 'content-encoding': 'gzip' };
    expect((await harness.post('/agents/v1/metrics', new Uint8Array([1, 2, 3]), gzip)).status).toBe(400);
    expect((await read(0)).status).toBe(400);
    const range = 'from=2026-01-01T00:00:00.000Z&to=2026-01-02T00:00:00.000Z';
    expect((await harness.get(`/probes/prb_ffffffffffffffff/metrics?${range}`)).status).toBe(404);
  });

  const byServiceAndKind = [
    aPoint({ attributes: { service: 'shop', kind: 'a' } }),
    aPoint({ attributes: { service: 'shop', kind: 'b' }, value: 7 }),
    aPoint({ attributes: { service: 'bank', kind: 'a' }, value: 1 }),
    aPoint({ metric: 'launches.failures', attributes: { service: 'bank', kind: 'a' }, value: 100 }),
  ];

  test('one metric alone, and its series added up by some of their keys', async () => {
    await send(byServiceAndKind);
    const only = await read(10, '&metric=launches.failures');
    expect(only.body).toMatchObject({ series: [{ metric: 'launches.failures' }] });
    const byService = await read(10, '&metric=launches.requests&by=service');
    expect(byService.body).toMatchObject({
      series: [
        { attributes: { service: 'shop' }, buckets: [[WINDOW, 2, 12, 5, 7, expect.any(Number)]] },
        { attributes: { service: 'bank' }, buckets: [[WINDOW, 1, 1, 1, 1, 1]] },
      ],
    });
    const total = await read(10, '&metric=launches.requests&by=');
    expect(total.body).toMatchObject({
      series: [{ attributes: {}, buckets: [[WINDOW, 3, 13, 1, 7, expect.any(Number)]] }],
    });
    const byBoth = await read(10, '&metric=launches.requests&by=service&by=kind');
    expect((byBoth.body as { series: unknown[] }).series).toHaveLength(3);
  });

  test('a group is made of all series, more than an answer carries', async () => {
    await send(Array.from({ length: 200 }, (_, index) => aPoint({ attributes: { user: `u${index}` } })));
    expect((await read(10, '&by=')).body).toMatchObject({
      series: [{ buckets: [[WINDOW, 200, 1000, 5, 5, 5]] }],
      isTruncated: false,
    });
  });

  test('the list says what each metric is made of, and how it went', async () => {
    await send(byServiceAndKind);
    await send([
      aPoint({ metric: 'launches.seconds', kind: 'gauge', isMonotonic: false, unit: 's', value: 2 }),
      aPoint({ metric: 'launches.seconds', kind: 'gauge', isMonotonic: false, unit: 's', value: 4 }),
    ]);
    const { body } = await harness.get(`/environments/production/metrics?${around()}`);
    const { metrics } = body as MetricsOverview;
    expect(metrics).toMatchObject([
      { metric: 'launches.failures', keys: ['kind', 'service'], seriesCount: 1 },
      {
        ...{ metric: 'launches.requests', kind: 'sum', probeTitle: 'Launches', seriesCount: 3 },
        lastAt: new Date(WINDOW).toISOString(),
      },
      { metric: 'launches.seconds', kind: 'gauge', unit: 's', keys: ['service'] },
    ]);
    const values = metrics.map(({ trend }) => trend.filter((value) => value !== null));
    expect(values).toEqual([[100], [13], [3]]);
    const elsewhere = await harness.get(`/environments/production/metrics?${around(0)}`);
    expect(elsewhere.status).toBe(400);
  });

  test('windows of a clock far ahead, or long past, are not kept', async () => {
    const year = 365 * 24 * 3_600_000;
    const windowAt = (ms: number) => ({ start: { ms, nanos: 0 }, end: { ms: ms + 1_000, nanos: 0 } });
    expect(await send([aPoint(windowAt(WINDOW + year)), aPoint(windowAt(60_000)), aPoint()])).toBe(200);
    const rows = await harness.store.database.selectFrom('metric_bucket').select('start').execute();
    expect(rows.filter(({ start }) => Math.abs(start - WINDOW) > 3_600_000)).toEqual([]);
    expect(rows).toHaveLength(4);
  });
});
