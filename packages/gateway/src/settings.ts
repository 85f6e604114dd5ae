import { hostname } from 'node:os';

/** Everything about a gateway that its surroundings decide. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Base URL of the control plane, without a trailing slash. */
  readonly controlPlaneUrl: string;
  readonly agentToken: string;
  readonly environment: string;
  readonly name: string;
  /** Directory for the instance UID and the last accepted configuration. */
  readonly directory: string;
  /** OTLP/HTTP base URLs, without trailing slashes; may be empty. */
  readonly downstreams: readonly string[];
  /** Records a second that the tap samples for the console. */
  readonly tapRecordsPerSecond: number;
  /** Ceiling of the queue of one downstream and one signal, in bytes. */
  readonly queueBytes: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables. Throws an Error that names the variable and the remedy. */
export function readSettings(env: Environment): Settings {
  return {
    host: env.LOOKOUT_OTLP_HOST || '127.0.0.1',
    port: readNumber(env, 'LOOKOUT_OTLP_PORT', 4318),
    controlPlaneUrl: readUrl(
      'LOOKOUT_CONTROL_PLANE_URL',
      env.LOOKOUT_CONTROL_PLANE_URL || 'http://127.0.0.1:8080',
    ),
    agentToken: readToken(env),
    environment: readEnvironment(env),
    name: env.LOOKOUT_GATEWAY_NAME || hostname(),
    directory: env.LOOKOUT_GATEWAY_DIR || '.data/gateway',
    downstreams: readDownstreams(env),
    tapRecordsPerSecond: readNumber(env, 'LOOKOUT_TAP_RECORDS_PER_SECOND', 200),
    queueBytes: readNumber(env, 'LOOKOUT_QUEUE_BYTES', 67_108_864),
  };
}

function readNumber(env: Environment, name: string, fallback: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${name} must be a whole number, not "${text}".`);
  return value;
}

function readToken(env: Environment): string {
  const token = env.LOOKOUT_AGENT_TOKEN;
  if (token) return token;
  throw new Error(
    'LOOKOUT_AGENT_TOKEN is missing: set it to the token that the control plane was started with.',
  );
}

function readEnvironment(env: Environment): string {
  const name = env.LOOKOUT_ENVIRONMENT || 'production';
  if (/^[A-Za-z0-9._-]{1,64}$/.test(name)) return name;
  throw new Error(`LOOKOUT_ENVIRONMENT may have letters, digits, dot, dash and underscore, not "${name}".`);
}

function readDownstreams(env: Environment): string[] {
  const urls = (env.LOOKOUT_DOWNSTREAMS ?? '').split(',').map((url) => url.trim());
  return [...new Set(urls.filter(Boolean).map((url) => readUrl('LOOKOUT_DOWNSTREAMS', url)))];
}

function readUrl(name: string, text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Error(`${name} needs http or https URLs, not "${text}".`);
  return text.replace(/\/+$/, '');
}
