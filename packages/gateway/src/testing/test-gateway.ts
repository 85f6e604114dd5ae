import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Gateway } from '../gateway.ts';
import type { Settings } from '../settings.ts';
import { logsRequest, type TestRecord } from './otlp.ts';
import { TOKEN } from './test-control-plane.ts';

/** A real gateway on a port of its own. */
export interface TestGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly directory: string;
  post(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  sendLogs(...records: TestRecord[]): Promise<Response>;
  close(): Promise<void>;
}

const PROTOBUF = { 'content-type': 'application/x-protobuf' };

export async function startGateway(settings: Partial<Settings>): Promise<TestGateway> {
  const directory = settings.directory ?? mkdtempSync(join(tmpdir(), 'lookout-gateway-'));
  const started = await Gateway.start(
    {
      host: '127.0.0.1',
      port: 0,
      controlPlaneUrl: 'http://127.0.0.1:9',
      agentToken: TOKEN,
      environment: 'production',
      name: 'gateway-1',
      downstreams: [],
      tapRecordsPerSecond: 200,
      queueBytes: 67_108_864,
      ...settings,
      directory,
    },
    pino({ level: 'silent' }),
  );
  const url = `http://127.0.0.1:${started.port}`;
  const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = PROTOBUF) =>
    fetch(url + path, { method: 'POST', headers, body: typeof body === 'string' ? body : Buffer.from(body) });
  return {
    gateway: started.gateway,
    url,
    directory,
    post,
    sendLogs: (...records) => post('/v1/logs', logsRequest(records)),
    close: async () => {
      await started.gateway.close();
      if (!settings.directory) rmSync(directory, { recursive: true, force: true });
    },
  };
}
