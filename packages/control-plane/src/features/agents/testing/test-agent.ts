import { once } from 'node:events';
import {
  AGENT_CONFIG_FILE,
  AgentConfig,
  type AgentReport,
  type ProbeCounters,
  REPORT_CAPABILITY,
} from '@lookout/contract';
import {
  AGENT_CAPABILITIES,
  type AgentToServerInit,
  bytesOfHash,
  bytesOfUuid,
  CONFIG_STATUS,
  decodeServerToAgent,
  encodeAgentToServer,
  fromFrame,
  type ServerToAgent,
  toFrame,
} from '@lookout/contract/opamp';
import { WebSocket } from 'ws';

/** A processor that says what a test tells it to, over a real WebSocket. */
export class TestAgent {
  readonly id: string;
  readonly received: ServerToAgent[] = [];
  readonly #socket: WebSocket;
  #sequence = 0n;

  private constructor(url: string, id: string, token: string) {
    this.id = id;
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/v1/opamp`, {
      headers: { authorization: `Bearer ${token}` },
    });
    this.#socket.on('message', (data: Buffer) => this.received.push(decodeServerToAgent(fromFrame(data))));
  }

  /** Connects; rejects when the server refuses. */
  static async connect(url: string, options: { id: string; token: string }): Promise<TestAgent> {
    const agent = new TestAgent(url, options.id, options.token);
    await once(agent.#socket, 'open');
    return agent;
  }

  send(message: AgentToServerInit): void {
    const envelope = {
      instanceUid: bytesOfUuid(this.id),
      sequenceNum: this.#sequence,
      capabilities: AGENT_CAPABILITIES,
    };
    this.#sequence += 1n;
    this.#socket.send(toFrame(encodeAgentToServer({ ...envelope, ...message })));
  }

  sendRaw(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  /** The first message: who it is, and what it runs if anything. */
  introduce(options: { environment?: string; name?: string; running?: string } = {}): void {
    const text = (key: string, value: string) => ({
      key,
      value: { value: { case: 'stringValue' as const, value } },
    });
    this.send({
      agentDescription: {
        identifyingAttributes: [text('service.name', 'lookout-gateway'), text('service.version', '1.0.0')],
        nonIdentifyingAttributes: [
          text('deployment.environment.name', options.environment ?? 'production'),
          text('host.name', options.name ?? 'gateway-1'),
        ],
      },
      ...(options.running ? { remoteConfigStatus: status(options.running, 'applied') } : {}),
    });
  }

  begin(hash: string): void {
    this.send({ remoteConfigStatus: status(hash, 'applying') });
  }

  acknowledge(hash: string): void {
    this.send({ remoteConfigStatus: status(hash, 'applied') });
  }

  refuse(hash: string, errorMessage: string): void {
    this.send({ remoteConfigStatus: { ...status(hash, 'failed'), errorMessage } });
  }

  report(report: AgentReport): void {
    const data = new TextEncoder().encode(JSON.stringify(report));
    this.send({ customMessage: { capability: REPORT_CAPABILITY, type: 'report', data } });
  }

  /** Configurations that came, oldest first. */
  get configs(): AgentConfig[] {
    return this.received.flatMap(({ remoteConfig }) => {
      const file = remoteConfig?.config?.configMap[AGENT_CONFIG_FILE];
      return file ? [AgentConfig.parse(JSON.parse(new TextDecoder().decode(file.body)))] : [];
    });
  }

  async goodbye(): Promise<void> {
    this.send({ agentDisconnect: {} });
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  async crash(): Promise<void> {
    this.#socket.terminate();
    await once(this.#socket, 'close');
  }

  /** Resolves with the code when the server ends the connection. */
  async closed(): Promise<number> {
    const [code] = await once(this.#socket, 'close');
    return code as number;
  }
}

function status(hash: string, kind: 'applying' | 'applied' | 'failed') {
  return { lastRemoteConfigHash: bytesOfHash(hash), status: CONFIG_STATUS[kind] };
}

/** A report with nothing in it but what is given. */
export function aReport(change: Partial<AgentReport> = {}): AgentReport {
  return {
    sentAt: '2026-11-22T10:00:00.000Z',
    configHash: null,
    recordsIn: 0,
    recordsOut: 0,
    bytesIn: 0,
    bytesOut: 0,
    dropped: {},
    downstreams: [],
    probes: [],
    ...change,
  };
}

export function someCounters(change: Partial<ProbeCounters> = {}): ProbeCounters {
  return {
    probeId: 'prb_0123456789abcdef',
    revision: 1,
    recordsIn: 0,
    recordsOut: 0,
    recordsChanged: 0,
    recordsDropped: 0,
    bytesIn: 0,
    bytesOut: 0,
    metricPoints: 0,
    lateRecords: 0,
    earlyRecords: 0,
    cpuMillisecondsPerSecond: 0,
    stateBytes: 0,
    recordsOutPerSecond: 0,
    tripped: null,
    ...change,
  };
}
