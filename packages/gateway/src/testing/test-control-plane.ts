import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import {
  AGENT_CONFIG_CONTENT_TYPE,
  AGENT_CONFIG_FILE,
  type AgentConfig,
  AgentReport,
  contentHash,
  TapDecoder,
  type TapFrame,
} from '@lookout/contract';
import {
  type AgentToServer,
  bytesOfHash,
  CONFIG_STATUS,
  decodeAgentToServer,
  encodeServerToAgent,
  fromFrame,
  hashOfBytes,
  type ServerToAgentInit,
  toFrame,
} from '@lookout/contract/opamp';
import { decodeMetrics, type MetricPoint } from '@lookout/engine';
import { type WebSocket, WebSocketServer } from 'ws';

export const TOKEN = 'a-token-for-tests-only';

/** The agents' side of a control plane as the protocol has it: keeps what it hears, says what a test wants. */
export class TestControlPlane {
  readonly heard: AgentToServer[] = [];
  readonly frames: TapFrame[] = [];
  readonly points: MetricPoint[] = [];
  #server: Server | undefined;
  #socket: WebSocket | undefined;
  #port = 0;

  static async start(): Promise<TestControlPlane> {
    const plane = new TestControlPlane();
    await plane.revive();
    return plane;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get reports(): AgentReport[] {
    return this.heard.flatMap(({ customMessage }) =>
      customMessage ? [AgentReport.parse(JSON.parse(new TextDecoder().decode(customMessage.data)))] : [],
    );
  }

  /** The last word of the agent on its configuration. */
  get status(): { hash: string; kind: string; error: string } | undefined {
    const status = this.heard.findLast((message) => message.remoteConfigStatus)?.remoteConfigStatus;
    if (!status) return undefined;
    const kind = Object.entries(CONFIG_STATUS).find(([, value]) => value === status.status)?.[0] ?? '';
    return { hash: hashOfBytes(status.lastRemoteConfigHash), kind, error: status.errorMessage };
  }

  /** Offers a configuration, with its own hash or with a wrong one. */
  offer(config: AgentConfig, hash = contentHash(config)): string {
    const body = new TextEncoder().encode(JSON.stringify(config));
    const file = { body, contentType: AGENT_CONFIG_CONTENT_TYPE };
    const configMap = { [AGENT_CONFIG_FILE]: file };
    this.send({ remoteConfig: { config: { configMap }, configHash: bytesOfHash(hash) } });
    return hash;
  }

  send(message: ServerToAgentInit): void {
    this.#socket?.send(toFrame(encodeServerToAgent(message)));
  }

  async die(): Promise<void> {
    const server = this.#server;
    this.#socket?.terminate();
    server?.close();
    server?.closeAllConnections();
    if (server?.listening) await once(server, 'close');
    this.#server = undefined;
  }

  async revive(): Promise<void> {
    const server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray());
      if (request.url === '/agents/v1/tap') this.frames.push(...new TapDecoder().push(body));
      if (request.url === '/agents/v1/metrics') this.points.push(...decodeMetrics(gunzipSync(body)));
      response.writeHead(request.headers.authorization === `Bearer ${TOKEN}` ? 200 : 401).end();
    });
    new WebSocketServer({ server, path: '/v1/opamp' }).on('connection', (socket) => {
      this.#socket = socket;
      socket.on('message', (data: Buffer) => this.heard.push(decodeAgentToServer(fromFrame(data))));
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }
}
