import { once } from 'node:events';
import { connect } from 'node:net';
import { contentHash } from '@lookout/contract';
import { bytesOfHash, CONFIG_STATUS, REPORT_FULL_STATE } from '@lookout/contract/opamp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { AGENT_ID, emptyConfig, type Harness, PROBE_ID, startHarness } from './testing/plane-harness.ts';
import { aReport, someCounters, TestAgent } from './testing/test-agent.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(() => harness.close());

const theAgent = () => harness.plane.directory.agents('production')[0];
const hashOf = (config: unknown) => contentHash(config);

test('offers the configuration that holds to an agent that connects, and notes its acknowledgement', async () => {
  const agent = await harness.connect();
  agent.introduce({ name: 'edge-7' });
  await vi.waitFor(() => expect(agent.configs).toEqual([emptyConfig()]));
  expect(theAgent()).toMatchObject({
    id: AGENT_ID,
    name: 'edge-7',
    isConnected: true,
    config: { kind: 'pending' },
  });
  agent.acknowledge(hashOf(emptyConfig()));
  await vi.waitFor(() => expect(theAgent()?.config.kind).toBe('applied'));
});

test('offers nothing to an agent that already runs what it shall', async () => {
  const agent = await harness.connect();
  agent.introduce({ running: hashOf(emptyConfig()) });
  await vi.waitFor(() => expect(theAgent()?.config.kind).toBe('applied'));
  expect(agent.configs).toEqual([]);
});

test('pushes a new configuration at once and confirms it with its latency', async () => {
  const agent = await harness.connect();
  agent.introduce({ running: hashOf(emptyConfig()) });
  await vi.waitFor(() => expect(theAgent()).toBeDefined());
  const offer = harness.configs.offer(emptyConfig('production', true));
  await vi.waitFor(() => expect(agent.configs.at(-1)?.isRipCordPulled).toBe(true));
  const confirmation = () => harness.plane.directory.confirmations('production', offer.sequence)[0];
  expect(confirmation()).toMatchObject({ isConnected: true, confirmedAt: null, milliseconds: null });
  agent.acknowledge(offer.hash);
  await vi.waitFor(() => expect(confirmation()?.milliseconds).toBeLessThan(300));
});

test('an answer to the first of three offers does not confirm the last of the same content', async () => {
  const agent = await harness.connect();
  agent.introduce({ running: hashOf(emptyConfig()) });
  await vi.waitFor(() => expect(theAgent()).toBeDefined());
  const off = harness.configs.offer(emptyConfig('production', true));
  const on = harness.configs.offer(emptyConfig());
  const last = harness.configs.offer(emptyConfig('production', true));
  const isConfirmed = (sequence: number) =>
    harness.plane.directory.confirmations('production', sequence)[0]?.confirmedAt !== null;
  agent.acknowledge(off.hash);
  await vi.waitFor(() => expect(isConfirmed(off.sequence)).toBe(true));
  expect(isConfirmed(last.sequence)).toBe(false);
  agent.acknowledge(on.hash);
  agent.acknowledge(last.hash);
  await vi.waitFor(() => expect(isConfirmed(last.sequence)).toBe(true));
});

test('one answer after switches in quick succession confirms the last of them', async () => {
  const agent = await harness.connect();
  agent.introduce({ running: hashOf(emptyConfig()) });
  await vi.waitFor(() => expect(theAgent()).toBeDefined());
  const offers = [true, false, true, false].map((isPulled) =>
    harness.configs.offer(emptyConfig('production', isPulled)),
  );
  for (const { hash } of offers) agent.begin(hash);
  const last = offers[3];
  agent.acknowledge(last?.hash ?? '');
  const confirmed = () => harness.plane.directory.confirmations('production', last?.sequence ?? 0)[0];
  await vi.waitFor(() => expect(confirmed()?.confirmedAt).not.toBeNull());
});

test('offers again what nobody acknowledged', async () => {
  const agent = await harness.connect();
  agent.introduce();
  await vi.waitFor(() => expect(agent.configs.length).toBeGreaterThanOrEqual(2), { timeout: 5_000 });
});

test('tells once of a refused configuration and shows it on the agent', async () => {
  const agent = await harness.connect();
  agent.introduce();
  await vi.waitFor(() => expect(agent.configs).toHaveLength(1));
  agent.refuse(hashOf(emptyConfig()), 'The hash does not match.');
  agent.refuse(hashOf(emptyConfig()), 'The hash does not match.');
  await vi.waitFor(() =>
    expect(theAgent()?.config).toMatchObject({ kind: 'failed', error: 'The hash does not match.' }),
  );
  expect(harness.changes.filter((change) => change.kind === 'failure')).toHaveLength(1);
});

test('adds up what agents report on a probe, and tells of a trip', async () => {
  const ids = [AGENT_ID, AGENT_ID.replace(/1$/, '2')];
  const agents = await Promise.all(ids.map((id) => harness.connect(id)));
  for (const agent of agents) {
    agent.introduce();
    agent.report(aReport({ probes: [someCounters({ recordsIn: 10, recordsOut: 4, stateBytes: 7 })] }));
  }
  agents[0]?.report(
    aReport({
      probes: [
        someCounters({
          recordsIn: 30,
          stateBytes: 9,
          tripped: { reason: 'cpu', at: '2026-11-22T10:00:00.000Z' },
        }),
      ],
    }),
  );
  await vi.waitFor(() =>
    expect(harness.changes).toContainEqual(
      expect.objectContaining({ kind: 'trip', probeId: PROBE_ID, reason: 'cpu' }),
    ),
  );
  const measured = harness.plane.directory.measurementOf('production', PROBE_ID);
  expect(measured?.effect?.recordsIn).toBe(40);
  expect(measured?.health?.stateBytes).toBe(9);
});

test('a counter that a restart set back does not take back what was counted', async () => {
  const agent = await harness.connect();
  agent.introduce();
  for (const recordsIn of [10, 25, 5]) agent.report(aReport({ probes: [someCounters({ recordsIn })] }));
  await vi.waitFor(() =>
    expect(harness.plane.directory.measurementOf('production', PROBE_ID)?.effect?.recordsIn).toBe(30),
  );
});

test('an agent that vanished counts as unconfirmed, one that said goodbye does not count', async () => {
  const vanishing = await harness.connect();
  vanishing.introduce({ name: 'a' });
  const leaving = await harness.connect(AGENT_ID.replace(/1$/, '2'));
  leaving.introduce({ name: 'b' });
  await vi.waitFor(() => expect(harness.plane.directory.agents('production')).toHaveLength(2));
  await vanishing.crash();
  await leaving.goodbye();
  await vi.waitFor(() =>
    expect(
      harness.plane.directory.agents('production').map((agent) => [agent.name, agent.isConnected]),
    ).toEqual([['a', false]]),
  );
});

test('asks an agent that it does not know for its full state', async () => {
  const agent = await harness.connect();
  agent.report(aReport());
  await vi.waitFor(() => expect(agent.received[0]?.flags).toBe(REPORT_FULL_STATE));
});

test('answers a malformed message with an error and ends the connection', async () => {
  const agent = await harness.connect();
  const closed = agent.closed();
  agent.sendRaw(new Uint8Array([0, 255, 255, 255]));
  expect(await closed).toBe(1008);
  expect(agent.received[0]?.errorResponse?.errorMessage).toContain('AgentToServer');
});

test('refuses an agent with a wrong token before the upgrade', async () => {
  await expect(TestAgent.connect(harness.url, { id: AGENT_ID, token: 'wrong' })).rejects.toThrow('401');
});

test('remembers agents across a restart', async () => {
  const agent = await harness.connect();
  agent.introduce({ name: 'edge-7' });
  await vi.waitFor(() => expect(theAgent()).toBeDefined());
  await vi.waitFor(async () =>
    expect((await harness.store.database.selectFrom('agent').selectAll().execute())[0]).toMatchObject({
      id: AGENT_ID,
      name: 'edge-7',
      is_gone: 0,
    }),
  );
});

test('lists agents to people and tells their streams of each change', async () => {
  const agent = await harness.connect();
  agent.introduce();
  await vi.waitFor(() => expect(harness.events).toContainEqual(expect.objectContaining({ type: 'agent' })));
  const { body } = await harness.get('/environments/production/agents');
  expect(body).toMatchObject({ items: [{ id: AGENT_ID, placement: 'off-box' }] });
});

test('serves an agent that polls over plain HTTP', async () => {
  const { encodeAgentToServer, decodeServerToAgent, bytesOfUuid, AGENT_CAPABILITIES } = await import(
    '@lookout/contract/opamp'
  );
  const text = (key: string, value: string) => ({
    key,
    value: { value: { case: 'stringValue' as const, value } },
  });
  const poll = async (message: object) => {
    const envelope = { instanceUid: bytesOfUuid(AGENT_ID), capabilities: AGENT_CAPABILITIES };
    const response = await harness.post('/v1/opamp', encodeAgentToServer({ ...envelope, ...message }), {
      'content-type': 'application/x-protobuf',
    });
    return decodeServerToAgent(new Uint8Array(await response.arrayBuffer()));
  };
  const description = { nonIdentifyingAttributes: [text('deployment.environment.name', 'production')] };
  const greeting = await poll({ sequenceNum: 0n, agentDescription: description });
  expect(greeting.remoteConfig?.configHash).toEqual(bytesOfHash(hashOf(emptyConfig())));
  const applied = { lastRemoteConfigHash: bytesOfHash(hashOf(emptyConfig())), status: CONFIG_STATUS.applied };
  await poll({ sequenceNum: 1n, remoteConfigStatus: applied });
  expect(theAgent()?.config.kind).toBe('applied');
});

test('a socket that is not OpAMP is refused', async () => {
  const socket = new WebSocket(`${harness.url.replace('http', 'ws')}/v1/opamp`);
  const refused = new Promise<string>((resolve) => socket.on('error', (error) => resolve(error.message)));
  expect(await refused).toContain('401');
});

test('an agent that breaks the WebSocket protocol is cut off, which is no error of ours', async () => {
  const socket = connect(Number(new URL(harness.url).port), '127.0.0.1');
  const lines = ['GET /v1/opamp HTTP/1.1', 'host: x', 'connection: upgrade', 'upgrade: websocket'];
  const keys = ['sec-websocket-version: 13', `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`];
  socket.write([...lines, ...keys, 'authorization: Bearer a-token-for-tests-only', '', ''].join('\r\n'));
  await once(socket, 'data');
  socket.write(Buffer.alloc(32, 0xff));
  await once(socket.resume(), 'close');
  expect(harness.errors).toEqual([]);
});
