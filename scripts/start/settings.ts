import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a start needs to know, read from the environment once. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  readonly consolePort: number;
  readonly otlpPort: number;
  readonly backEndPort: number;
  readonly agentToken: string;
  readonly isDemo: boolean;
  /** Below which the source code of the services is read; with the demo, whose services are here, this directory. */
  readonly sources: string | undefined;
  /** The user's own OTLP back ends; the demo's when none are named. */
  readonly downstreams: string | undefined;
}

function port(name: string, fallback: number): number {
  const text = process.env[name];
  const value = text === undefined ? fallback : Number(text);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new Error(`${name} is "${text}", which is not a port. Use a number from 1 to 65535.`);
}

/** The secret that processors present, made once and kept beside the data. */
function agentToken(dataDir: string): string {
  const file = join(dataDir, 'agent-token');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const token = randomBytes(24).toString('base64url');
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    return token;
  }
}

/** Reads the settings. Throws an Error whose message names the variable and the remedy. */
export function readSettings(): Settings {
  const dataDir = resolve(process.env.LOOKOUT_DATA ?? '.data');
  for (const folder of ['logs', 'run']) mkdirSync(join(dataDir, folder), { recursive: true });
  const isDemo = process.env.LOOKOUT_DEMO !== '0';
  return {
    dataDir,
    host: process.env.LOOKOUT_HOST ?? '127.0.0.1',
    consolePort: port('LOOKOUT_PORT', 8080),
    otlpPort: port('LOOKOUT_OTLP_PORT', 4318),
    backEndPort: port('LOOKOUT_BACK_END_PORT', 4319),
    agentToken: process.env.LOOKOUT_AGENT_TOKEN ?? agentToken(dataDir),
    isDemo,
    sources: process.env.LOOKOUT_SOURCES ?? (isDemo ? '.' : undefined),
    downstreams: process.env.LOOKOUT_DOWNSTREAMS,
  };
}
