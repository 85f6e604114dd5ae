import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** One process of the product: how it starts, and how one knows that it is ready. */
export interface ProcessSpec {
  readonly name: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once the process is ready; absent = ready when started. */
  readonly readyUrl?: string;
  /** The one line that is printed when it is ready. */
  readonly line: string;
}

function controlPlane(settings: Settings, url: string): ProcessSpec {
  return {
    name: 'control plane',
    entry: 'packages/control-plane/src/main.ts',
    env: {
      LOOKOUT_HOST: settings.host,
      LOOKOUT_PORT: String(settings.consolePort),
      LOOKOUT_DATA_DIR: join(settings.dataDir, 'control-plane'),
      LOOKOUT_AGENT_TOKEN: settings.agentToken,
      LOOKOUT_DEMO: settings.isDemo ? '1' : '0',
      LOOKOUT_CONSOLE_DIR: 'dist',
      ...(settings.sources && { LOOKOUT_SOURCES: settings.sources }),
    },
    readyUrl: `${url}/readyz`,
    line: `console and API on ${url}`,
  };
}

function gateway(settings: Settings, url: string): ProcessSpec {
  const own = settings.isDemo ? `http://127.0.0.1:${settings.backEndPort}` : '';
  const downstreams = settings.downstreams ?? own;
  return {
    name: 'gateway',
    entry: 'packages/gateway/src/main.ts',
    env: {
      LOOKOUT_OTLP_HOST: settings.host,
      LOOKOUT_OTLP_PORT: String(settings.otlpPort),
      LOOKOUT_CONTROL_PLANE_URL: url,
      LOOKOUT_AGENT_TOKEN: settings.agentToken,
      LOOKOUT_GATEWAY_DIR: join(settings.dataDir, 'gateway'),
      LOOKOUT_DOWNSTREAMS: downstreams,
    },
    readyUrl: `http://${settings.host}:${settings.otlpPort}/healthz`,
    line: `OTLP on http://${settings.host}:${settings.otlpPort} → ${downstreams || 'no downstream: records are counted and dropped'}`,
  };
}

function demo(settings: Settings): ProcessSpec[] {
  return [
    {
      name: 'back end',
      entry: 'packages/demo/src/back-end-main.ts',
      env: { LOOKOUT_BACK_END_PORT: String(settings.backEndPort) },
      line: `takes what leaves the gateway, on http://127.0.0.1:${settings.backEndPort}`,
    },
    {
      name: 'demo',
      entry: 'packages/demo/src/main.ts',
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://${settings.host}:${settings.otlpPort}` },
      line: 'five services emit about 200 log records a second',
    },
  ];
}

/** The processes of a start, in the order in which they come up. */
export function processesOf(settings: Settings): ProcessSpec[] {
  const url = `http://${settings.host}:${settings.consolePort}`;
  const [backEnd, services] = demo(settings);
  const product = [controlPlane(settings, url), gateway(settings, url)];
  return settings.isDemo && backEnd && services ? [backEnd, ...product, services] : product;
}

/** The ports that a start needs, with the variable that moves each. */
export function portsOf(settings: Settings): { port: number; variable: string }[] {
  const ports = [
    { port: settings.consolePort, variable: 'LOOKOUT_PORT' },
    { port: settings.otlpPort, variable: 'LOOKOUT_OTLP_PORT' },
  ];
  return settings.isDemo
    ? [...ports, { port: settings.backEndPort, variable: 'LOOKOUT_BACK_END_PORT' }]
    : ports;
}
