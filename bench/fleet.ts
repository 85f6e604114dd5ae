import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Probe, RipCord } from '@lookout/contract';
import { WebSocket } from 'ws';
import { ApiPerson, people } from '../e2e/support/api.ts';
import { ports } from '../e2e/support/ports.ts';
import { queries } from '../e2e/support/queries.ts';
import { type Figure, quantile } from './figure.ts';
import { type Child, startChild } from './fleet/child.ts';
import { SimulatedAgents } from './fleet/simulated-agents.ts';

const AGENTS = 1000;
const SWITCHES = 20;
const TOKEN = 'a-token-for-the-bench-only';
/** About what one configuration of one probe weighs on the wire. */
const PAYLOAD_BYTES = 1500;
const PEER = 'a bare WebSocket broadcast with answers';
const P50_MS = 200;
const P95_MS = 1000;
const IDLE_KIB = 50;
const SETTLE_MS = 3000;

/** A thousand connected agents: from the click to the last acknowledgement, and what an idle one weighs. */
export async function fleetFigures(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'lookout-fleet-'));
  const plane = await startChild(['packages/control-plane/src/main.ts'], 'control plane listens', {
    LOOKOUT_PORT: String(ports.console),
    LOOKOUT_DATA_DIR: directory,
    LOOKOUT_DEMO: '1',
    LOOKOUT_AGENT_TOKEN: TOKEN,
  });
  try {
    return await measure(plane);
  } finally {
    await plane.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function measure(plane: Child): Promise<Figure[]> {
  const [dana, olu] = await Promise.all([
    ApiPerson.signIn(people.developer),
    ApiPerson.signIn(people.devops),
  ]);
  const { id } = await olu.approveAndRollOut(await dana.submit('Bench: fleet', queries.dropChatty));
  await settle();
  const before = await plane.residentBytes();
  const agents = await SimulatedAgents.connect(ports.console, { count: AGENTS, token: TOKEN });
  await olu.untilConfirmed(id, 60_000);
  await settle();
  const perAgent = ((await plane.residentBytes()) - before) / AGENTS / 1024;
  const peers = await peerSamples();
  const toggles = await samplesOf((turn) => toggle(olu, id, turn % 2 === 1));
  const pulls = await samplesOf((turn) => pull(olu, turn % 2 === 0));
  agents.close();
  return [
    latency(`toggle at ${AGENTS} agents: click to last acknowledgement`, toggles, peers.samples),
    latency(`rip cord at ${AGENTS} agents: click to last acknowledgement`, pulls, peers.samples),
    memory(perAgent, peers.perSocket),
  ];
}

async function samplesOf(round: (turn: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < SWITCHES; turn += 1) samples.push(await round(turn));
  return samples;
}

async function toggle(person: ApiPerson, probeId: string, isOn: boolean): Promise<number> {
  const { version } = await person.probe(probeId);
  const start = performance.now();
  await person.call('PUT', `/probes/${probeId}/switch`, { version, body: { isOn } });
  for (;;) {
    const { state } = Probe.parse(await person.call('GET', `/probes/${probeId}`));
    if ('confirmation' in state && state.confirmation.confirmed === AGENTS) return performance.now() - start;
    await pause();
  }
}

async function pull(person: ApiPerson, isPulled: boolean): Promise<number> {
  const { version } = RipCord.parse(await person.call('GET', '/environments/production/rip-cord'));
  const start = performance.now();
  const body = { isPulled, reason: '' };
  await person.call('PUT', '/environments/production/rip-cord', { version, body });
  for (;;) {
    const { agents } = RipCord.parse(await person.call('GET', '/environments/production/rip-cord'));
    if (agents.filter(({ confirmedAt }) => confirmedAt !== null).length === AGENTS)
      return performance.now() - start;
    await pause();
  }
}

/** The same bytes to as many sockets, and as many answers, without anything behind them. */
async function peerSamples(): Promise<{ samples: number[]; perSocket: number }> {
  const args = ['bench/fleet/broadcast-peer.ts', String(ports.otlp), String(PAYLOAD_BYTES)];
  const peer = await startChild(args, 'peer listens');
  const before = await peer.residentBytes();
  const answer = Buffer.alloc(120);
  const sockets = await Promise.all(Array.from({ length: AGENTS }, () => connectPeer(answer)));
  const perSocket = ((await peer.residentBytes()) - before) / AGENTS / 1024;
  const samples = await samplesOf(async () => {
    const start = performance.now();
    await (await fetch(`http://127.0.0.1:${ports.otlp}/go`)).text();
    return performance.now() - start;
  });
  for (const socket of sockets) socket.terminate();
  await peer.stop();
  return { samples, perSocket };
}

async function connectPeer(answer: Buffer): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${ports.otlp}`, { perMessageDeflate: false });
  socket.on('message', () => socket.send(answer));
  await once(socket, 'open');
  return socket;
}

function latency(name: string, samples: readonly number[], peers: readonly number[]): Figure {
  const [p50, p95] = [quantile(samples, 0.5), quantile(samples, 0.95)];
  const words = (of: readonly number[]) =>
    `p50 ${quantile(of, 0.5).toFixed(0)} ms, p95 ${quantile(of, 0.95).toFixed(0)} ms of ${of.length}`;
  return {
    name,
    kind: 'latency',
    peer: PEER,
    ratio: p50 / quantile(peers, 0.5),
    ours: words(samples),
    peers: words(peers),
    target: `p50 under ${P50_MS} ms, p95 under ${P95_MS} ms`,
    isTargetMet: p50 < P50_MS && p95 < P95_MS,
  };
}

function memory(perAgent: number, perSocket: number): Figure {
  return {
    name: 'memory of an idle agent',
    kind: 'memory',
    peer: PEER,
    ratio: perAgent / perSocket,
    ours: `${perAgent.toFixed(1)} KiB`,
    peers: `${perSocket.toFixed(1)} KiB`,
    target: `under ${IDLE_KIB} KiB`,
    isTargetMet: perAgent < IDLE_KIB,
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
