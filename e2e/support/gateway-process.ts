import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ports } from './ports.ts';

interface GatewayPlace {
  /** What the control plane knows it as: its `host.name`. */
  readonly name: string;
  readonly environment: string;
}

/** One more real gateway, in an environment of a journey's own, so that no other journey waits for it. */
export class GatewayProcess {
  readonly #place: GatewayPlace;
  readonly #directory = mkdtempSync(join(tmpdir(), 'lookout-gateway-'));
  #process: ChildProcess | undefined;
  #url = '';

  private constructor(place: GatewayPlace) {
    this.#place = place;
  }

  static async start(place: GatewayPlace): Promise<GatewayProcess> {
    const gateway = new GatewayProcess(place);
    await gateway.start();
    return gateway;
  }

  /** Starts it, or starts it again with what it remembers; resolves when it takes records. */
  async start(): Promise<void> {
    const started = spawn(process.execPath, ['packages/gateway/src/main.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LOOKOUT_GATEWAY_NAME: this.#place.name,
        LOOKOUT_ENVIRONMENT: this.#place.environment,
        LOOKOUT_GATEWAY_DIR: this.#directory,
        LOOKOUT_CONTROL_PLANE_URL: `http://127.0.0.1:${ports.console}`,
        LOOKOUT_AGENT_TOKEN: readFileSync(join(process.env.LOOKOUT_DATA ?? '', 'agent-token'), 'utf8').trim(),
        LOOKOUT_OTLP_PORT: '0',
        LOOKOUT_DOWNSTREAMS: `http://127.0.0.1:${ports.sink}`,
      },
    });
    this.#process = started;
    this.#url = await urlOf(started);
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Ends it for good. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  /** Sends one log record for each text, as a service does over OTLP/HTTP with JSON. */
  async send(eventName: string, texts: readonly string[]): Promise<void> {
    const timeUnixNano = String(BigInt(Date.now()) * 1_000_000n);
    const logRecords = texts.map((text) => ({
      timeUnixNano,
      eventName,
      body: { stringValue: text },
      attributes: [{ key: 'text', value: { stringValue: text } }],
    }));
    await this.post({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
  }

  /** Sends a whole request for log records. */
  async post(request: { readonly resourceLogs: readonly unknown[] }): Promise<void> {
    const response = await fetch(`${this.#url}/v1/logs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`The gateway answered ${response.status}: ${await response.text()}`);
  }
}

/** Where it listens, as it says once it does. */
async function urlOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The gateway has no output.');
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const { url } = JSON.parse(line) as { url?: string };
    if (!url) continue;
    stdout.resume();
    return url;
  }
  throw new Error('The gateway ended before it listened.');
}
