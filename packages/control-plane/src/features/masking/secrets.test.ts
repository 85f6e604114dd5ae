import {
  contentHash,
  type DeployedProbe,
  encodeTapFrame,
  endpoints,
  type Nanoseconds,
  type Right,
  TapDecoder,
} from '@lookout/contract';
import { encodeMetrics, transcodeJson } from '@lookout/engine';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { aSample } from '../../testing/a-sample.ts';
import { sharedCompiler } from '../../testing/shared-compiler.ts';
import { aDocument, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { emptyConfig, type Harness, PROBE_ID, startHarness } from '../agents/testing/plane-harness.ts';
import { aReport, someCounters } from '../agents/testing/test-agent.ts';
import {
  ALL_OF_THEM,
  BY_FORM,
  BY_NAME,
  found,
  JWT,
  RENAMED,
  RENAMING,
  SECRETS,
} from './testing/seeded-secrets.ts';

describe('secrets in telemetry', () => {
  let harness: Harness | null = null;
  afterEach(async () => {
    await harness?.close();
    harness = null;
  });

  async function seeded(rights: readonly Right[]): Promise<Harness> {
    const started = await startHarness({ rights });
    harness = started;
    started.configs.offer({ ...emptyConfig(), probes: [await aDeployedProbe(RENAMING)] });
    await started.post('/agents/v1/tap', aFrame(), { 'content-type': 'application/octet-stream' });
    await started.post('/agents/v1/metrics', somePoints(), { 'content-type': 'application/x-protobuf' });
    const agent = await started.connect();
    agent.introduce({ name: `gateway at ${JWT}` });
    const tripped = { reason: `over the limit at ${ALL_OF_THEM}`, at: new Date().toISOString() };
    agent.report(
      aReport({
        probes: [someCounters({ tripped })],
        downstreams: [
          {
            url: 'http://back-end',
            isReachable: false,
            queuedBytes: 0,
            sentRecords: 0,
            droppedRecords: 0,
            lastError: `refused ${ALL_OF_THEM}`,
          },
        ],
      }),
    );
    await vi.waitFor(() => expect(started.plane.directory.agents('production')[0]?.report).toBeTruthy());
    return started;
  }

  const outputs = async ({ url }: Harness): Promise<Map<string, string>> => {
    const [from, to] = [Date.now() - 600_000, Date.now() + 600_000].map((at) => new Date(at).toISOString());
    const texts = await Promise.all(
      [
        '/environments/production/streams',
        '/environments/production/stream-fields?service=&durableId=LogLogin',
        '/environments/production/agents',
        `/probes/${PROBE_ID}/metrics?from=${from}&to=${to}`,
      ].map(async (path) => [path, await (await fetch(`${url}/api/v1${path}`)).text()] as const),
    );
    return new Map([...texts, [endpoints.streamTap.path, await readTap(url)]]);
  };

  test('are in no output for a person without the right to see them', async () => {
    for (const [path, text] of await outputs(await seeded(['view']))) {
      expect({ path, found: found(text) }).toEqual({ path, found: [] });
      expect({ path, isMasked: text.includes('[masked') }).toEqual({ path, isMasked: true });
    }
  });

  test('are there for a person with the right', async () => {
    const all = [...(await outputs(await seeded(['view', 'view-unredacted']))).values()].join('\n');
    expect(found(all)).toEqual(SECRETS);
    expect(all).not.toContain('[masked');
  });

  test('a masked tap has the same records, in the same strata', async () => {
    const { url } = await seeded(['view']);
    const [frame] = new TapDecoder().push(await readTapBytes(url));
    expect(frame?.header.stratumOf).toEqual([0, 0]);
    expect(new TextDecoder().decode(frame?.before).match(/LogLogin/g)).toHaveLength(2);
  });
});

describe('secrets in what is kept', () => {
  let on: TestServer | null = null;
  afterEach(async () => {
    await on?.close();
    on = null;
  });

  test('evidence, trips and their history have none for anybody, whatever a probe names them', async () => {
    const started = await startTestServer();
    on = started;
    started.agents.samples = [aSample(['LogLogin'], { secret: BY_NAME, note: ALL_OF_THEM })];
    started.agents.connect('production');
    const [dana, olu] = [await started.signIn('dana'), await started.signIn('olu')];
    const document = aDocument({
      source: 'logs | extend copy = tostring(attributes.secret), n = attributes.note',
    });
    const probe = (await dana.request('POST', '/probes', { body: { document } })).json();
    const review = (
      await dana.request('POST', `/probes/${probe.id}/submissions`, {
        version: probe.version,
        body: { note: '' },
      })
    ).json();
    const paths = [
      `/reviews/${review.id}`,
      `/probes/${probe.id}`,
      `/probes/${probe.id}/revisions`,
      `/probes/${probe.id}/events`,
    ];
    for (const person of [dana, olu]) {
      for (const path of paths) expect(found((await person.request('GET', path)).body)).toEqual([]);
    }
    const { evidence } = (await olu.request('GET', `/reviews/${review.id}`)).json();
    expect(evidence).toMatchObject({ isMasked: true, summary: { sampledRecords: 1, changed: 1 } });
    expect(found((await olu.request('GET', '/audit/export')).body)).toEqual([]);
  });
});

async function aDeployedProbe(source: string): Promise<DeployedProbe> {
  const { plan } = await sharedCompiler().compile(source);
  if (!plan) throw new Error('The query of the test does not compile.');
  const { title, scope, budget, originals, whenTripped, expiresAt } = aDocument({ source });
  return {
    ...{ probeId: PROBE_ID, revision: 1, title, scope, budget, originals, whenTripped, expiresAt },
    ...{ plan, planHash: contentHash(plan), contentHash: contentHash(plan), isEnabled: true, epoch: 0 },
  };
}

function aFrame(): Uint8Array {
  const attributes = { ...prefixed(BY_FORM), password: BY_NAME };
  const line = { service: 'shop', durableId: `Login of ${ALL_OF_THEM}`, severityNumber: 9, sampled: 2 };
  return encodeTapFrame({
    header: {
      agent: 'g',
      environment: 'production',
      sequence: 1,
      from: '1000000000' as Nanoseconds,
      to: '1250000000' as Nanoseconds,
      strata: [{ ...line, recordsIn: 2, bytesIn: 100, recordsOut: 2, bytesOut: 100 }],
      stratumOf: [0, 0],
      outcomeOf: [1, 1],
    },
    before: someLogs(attributes),
    after: someLogs({ ...attributes, copy: RENAMED }),
  });
}

function prefixed(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [`field.${key}`, value]));
}

/** Two records with these attributes, as OTLP. */
function someLogs(fields: Record<string, string>): Uint8Array {
  const attributes = Object.entries(fields).map(([key, stringValue]) => ({ key, value: { stringValue } }));
  const logRecords = [1, 2].map((at) => ({
    timeUnixNano: String(at),
    eventName: 'LogLogin',
    body: { stringValue: ALL_OF_THEM },
    attributes,
  }));
  const request = { resourceLogs: [{ scopeLogs: [{ logRecords }] }] };
  const transcoded = transcodeJson('logs', JSON.stringify(request));
  if (!transcoded.ok) throw new Error('The test has no OTLP.');
  return transcoded.bytes;
}

function somePoints(): Uint8Array {
  const start = Math.floor(Date.now() / 1000) * 1000;
  const point = {
    probeId: PROBE_ID,
    revision: 1,
    metric: 'logins',
    kind: 'sum' as const,
    isMonotonic: true,
    isInteger: true,
    unit: '1',
    value: 5,
    start: { ms: start, nanos: 0 },
    end: { ms: start + 1_000, nanos: 0 },
    attributes: { user: ALL_OF_THEM, password: BY_NAME, copy: RENAMED },
  };
  return encodeMetrics([point], { 'service.name': 'lookout-gateway' });
}

async function readTap(url: string): Promise<string> {
  return new TextDecoder().decode(await readTapBytes(url));
}

/** The first frame, which is all that there is. */
async function readTapBytes(url: string): Promise<Uint8Array> {
  const end = new AbortController();
  const response = await fetch(`${url}/api/v1/environments/production/tap`, { signal: end.signal });
  const { value } = (await response.body?.getReader().read()) ?? {};
  end.abort();
  return value ?? new Uint8Array();
}
