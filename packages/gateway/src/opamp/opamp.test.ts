import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '@lookout/contract';
import { bytesOfUuid, CONFIG_STATUS, hashOfBytes, REPORT_FULL_STATE } from '@lookout/contract/opamp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aConfig, aProbe, dropPlan } from '../testing/configs.ts';
import { Sink } from '../testing/sink.ts';
import { TestControlPlane } from '../testing/test-control-plane.ts';
import { startGateway, type TestGateway } from '../testing/test-gateway.ts';

const DROP = aConfig([aProbe(dropPlan('LogLaunch'))]);
const BOTH = [{ eventName: 'LogLaunch' }, { eventName: 'LogWelcome' }];

/** Expiry is looked at once a second. */
const WAIT_FOR_A_TICK = { timeout: 8000, interval: 50 };

let plane: TestControlPlane;
let sink: Sink;
let directory: string;
let gateway: TestGateway | undefined;
beforeEach(async () => {
  [plane, sink] = await Promise.all([TestControlPlane.start(), Sink.start()]);
  directory = mkdtempSync(join(tmpdir(), 'lookout-opamp-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await gateway?.close();
  gateway = undefined;
  await Promise.all([plane.die(), sink.die()]);
  rmSync(directory, { recursive: true, force: true });
});

/** Starts a gateway on the test's directory, and waits for its first message where there is somebody to hear it. */
async function start(environment = 'production'): Promise<TestGateway> {
  gateway = await startGateway({
    controlPlaneUrl: plane.url,
    directory,
    environment,
    downstreams: [sink.url],
  });
  return gateway;
}

async function startConnected(): Promise<TestGateway> {
  const started = await start();
  await vi.waitFor(() => expect(plane.heard.length).toBeGreaterThan(0));
  return started;
}

async function applyDrop(): Promise<void> {
  const hash = plane.offer(DROP);
  await vi.waitFor(() => expect(plane.status).toEqual({ hash, kind: 'applied', error: '' }));
}

async function namesThrough(through: TestGateway): Promise<string[]> {
  sink.taken.length = 0;
  await through.sendLogs(...BOTH, { eventName: 'LogEnd' });
  await vi.waitFor(() => expect(sink.eventNames).toContain('LogEnd'));
  return sink.eventNames.slice(0, -1);
}

test('introduces itself with its full state', async () => {
  await startConnected();
  const [first] = plane.heard;
  const attributes = [
    ...(first?.agentDescription?.identifyingAttributes ?? []),
    ...(first?.agentDescription?.nonIdentifyingAttributes ?? []),
  ].map(({ key, value }) => [key, value?.value.value]);
  expect(Object.fromEntries(attributes)).toMatchObject({
    'service.name': 'lookout-gateway',
    'deployment.environment.name': 'production',
    'host.name': 'gateway-1',
  });
  expect(first?.sequenceNum).toBe(0n);
  expect(first?.instanceUid).toHaveLength(16);
  expect(first?.health?.healthy).toBe(true);
});

test('a configuration takes effect before it is acknowledged, within milliseconds', async () => {
  const started = await startConnected();
  expect(await namesThrough(started)).toEqual(['LogLaunch', 'LogWelcome']);
  const begin = performance.now();
  await applyDrop();
  expect(performance.now() - begin).toBeLessThan(300);
  expect(await namesThrough(started)).toEqual(['LogWelcome']);
  plane.offer(aConfig(DROP.probes, true));
  await vi.waitFor(() => expect(plane.status?.hash).toBe(contentHash(aConfig(DROP.probes, true))));
  expect(await namesThrough(started)).toEqual(['LogLaunch', 'LogWelcome']);
});

test('of switches in quick succession each is begun in order, and only the last is confirmed', async () => {
  await startConnected();
  const configs = [DROP, aConfig([]), DROP, aConfig([])];
  const hashes = configs.map((config) => plane.offer(config));
  await vi.waitFor(() => expect(plane.status?.kind).toBe('applied'));
  const said = plane.heard.flatMap(({ remoteConfigStatus: status }) =>
    status ? [`${status.status === CONFIG_STATUS.applied} ${hashOfBytes(status.lastRemoteConfigHash)}`] : [],
  );
  expect(said).toEqual([...hashes.map((hash) => `false ${hash}`), `true ${hashes[3]}`]);
});

test('refuses a configuration whose hash does not match, and the old plan keeps running', async () => {
  const started = await startConnected();
  await applyDrop();
  const hash = plane.offer(aConfig([]), 'f'.repeat(64));
  await vi.waitFor(() => expect(plane.status).toMatchObject({ hash, kind: 'failed' }));
  expect(plane.status?.error).toContain('hash');
  expect(await namesThrough(started)).toEqual(['LogWelcome']);
});

test('refuses a plan whose own hash does not match', async () => {
  const started = await startConnected();
  await applyDrop();
  plane.offer(aConfig([aProbe(dropPlan('LogWelcome'), { planHash: 'e'.repeat(64) })]));
  await vi.waitFor(() => expect(plane.status?.kind).toBe('failed'));
  expect(await namesThrough(started)).toEqual(['LogWelcome']);
});

test('refuses what is no configuration, and one for another environment', async () => {
  await startConnected();
  plane.offer({ ...aConfig([]), format: 2 } as never);
  await vi.waitFor(() => expect(plane.status?.error).toContain('cannot be read'));
  plane.offer({ ...aConfig([]), environment: 'staging' });
  await vi.waitFor(() => expect(plane.status?.error).toContain('staging'));
});

test('keeps its plans while the control plane is away, and introduces itself again when it is back', async () => {
  const started = await startConnected();
  await applyDrop();
  await plane.die();
  expect(await namesThrough(started)).toEqual(['LogWelcome']);
  plane.heard.length = 0;
  await plane.revive();
  await vi.waitFor(() => expect(plane.heard[0]?.agentDescription).toBeDefined(), { timeout: 8_000 });
  expect(plane.status).toEqual({ hash: contentHash(DROP), kind: 'applied', error: '' });
});

test('runs its last plans after a restart without a control plane, under the same identity', async () => {
  await startConnected();
  await applyDrop();
  const uid = plane.heard[0]?.instanceUid;
  await gateway?.close();
  await plane.die();
  const again = await start();
  expect(await namesThrough(again)).toEqual(['LogWelcome']);
  plane.heard.length = 0;
  await plane.revive();
  await vi.waitFor(() => expect(plane.heard[0]?.instanceUid).toEqual(uid), { timeout: 8_000 });
});

test('an expired probe stays off after a restart', async () => {
  await startConnected();
  const expiresAt = new Date(Date.now() + 400).toISOString();
  plane.offer(aConfig([aProbe(dropPlan('LogLaunch'), { expiresAt })]));
  await vi.waitFor(() => expect(plane.status?.kind).toBe('applied'));
  await gateway?.close();
  await plane.die();
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(await namesThrough(await start())).toEqual(['LogLaunch', 'LogWelcome']);
});

test('a damaged cache is ignored, and so is one for another environment', async () => {
  await startConnected();
  await applyDrop();
  await gateway?.close();
  const file = join(directory, 'last-config.json');
  const saved = readFileSync(file, 'utf8');
  for (const [content, environment] of [
    [saved.slice(0, -20), 'production'],
    [saved.replace('LogLaunch', 'LogWelcome'), 'production'],
    [saved, 'staging'],
  ] as const) {
    writeFileSync(file, content);
    gateway = await start(environment);
    expect(await namesThrough(gateway)).toEqual(['LogLaunch', 'LogWelcome']);
    await gateway.close();
  }
  gateway = undefined;
});

test('reports counters once a second with the hash of what runs', async () => {
  const started = await startConnected();
  await applyDrop();
  await namesThrough(started);
  await vi.waitFor(() => expect(plane.reports.at(-1)?.probes[0]?.recordsDropped).toBe(1), { timeout: 3_000 });
  expect(plane.reports.at(-1)).toMatchObject({
    configHash: contentHash(DROP),
    recordsIn: 3,
    recordsOut: 2,
    dropped: { probe: 1 },
    downstreams: [{ url: sink.url, isReachable: true }],
  });
  const sequence = plane.heard.map((message) => message.sequenceNum);
  expect(sequence).toEqual(sequence.map((_, index) => BigInt(index)));
});

test('sends its full state when asked, and takes a new identity', async () => {
  await startConnected();
  const uid = '0190a0b0-0000-4000-8000-00000000000f';
  plane.heard.length = 0;
  plane.send({ agentIdentification: { newInstanceUid: bytesOfUuid(uid) }, flags: REPORT_FULL_STATE });
  await vi.waitFor(() =>
    expect(plane.heard.findLast((message) => message.agentDescription)?.instanceUid).toEqual(
      Buffer.from(bytesOfUuid(uid)),
    ),
  );
  await vi.waitFor(() => expect(readFileSync(join(directory, 'instance-uid'), 'utf8').trim()).toBe(uid));
});

test('taps a sample with exact counts', async () => {
  const started = await startConnected();
  await applyDrop();
  await started.sendLogs(...BOTH);
  const strata = () => plane.frames.flatMap((frame) => frame.header.strata);
  await vi.waitFor(() => expect(strata()).toHaveLength(2), { timeout: 3_000 });
  expect(strata().map(({ durableId, recordsIn, recordsOut }) => [durableId, recordsIn, recordsOut])).toEqual([
    ['LogLaunch', 1, 0],
    ['LogWelcome', 1, 1],
  ]);
});

test('a probe that expires while no control plane can be reached is off, and stays off after a restart', async () => {
  const started = await startConnected();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const hash = plane.offer(aConfig([aProbe(dropPlan('LogLaunch'), { expiresAt })]));
  await vi.waitFor(() => expect(plane.status).toEqual({ hash, kind: 'applied', error: '' }));
  await plane.die();
  expect(await namesThrough(started)).toEqual(['LogWelcome']);

  vi.setSystemTime(Date.now() + 7_200_000);
  await vi.waitFor(
    async () => expect(await namesThrough(started)).toEqual(['LogLaunch', 'LogWelcome']),
    WAIT_FOR_A_TICK,
  );
  await started.close();
  expect(await namesThrough(await start())).toEqual(['LogLaunch', 'LogWelcome']);
});
