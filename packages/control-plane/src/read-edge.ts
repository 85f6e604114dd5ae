import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Edge = Pick<Settings, 'host' | 'publicUrl' | 'tls' | 'trustedProxies' | 'requestsPerMinute'>;

/** Far above what people and their programs do, and far below what would hurt. */
const REQUESTS_PER_MINUTE = 6000;

/**
 * Where the server listens, and who keeps the line to it secret. Throws `SettingsError` when it would be open to
 * other machines without TLS and nobody said that this is meant: passwords and telemetry would travel readable.
 */
export function readEdge(environment: Environment): Edge {
  const host = environment.LOOKOUT_HOST || '127.0.0.1';
  const tls = readTls(environment);
  const trustedProxies = readCount(environment, 'LOOKOUT_TRUST_PROXY', 0);
  const isMeant = environment.LOOKOUT_PLAIN_HTTP === '1';
  if (!isLoopback(host) && !tls && trustedProxies === 0 && !isMeant)
    throw new SettingsError(
      `LOOKOUT_HOST is "${host}", which other machines reach, but there is no TLS: passwords and telemetry would travel readable. Set LOOKOUT_TLS_CERT and LOOKOUT_TLS_KEY; or LOOKOUT_TRUST_PROXY=1 when a proxy in front ends TLS; or LOOKOUT_PLAIN_HTTP=1 if you mean it.`,
    );
  return {
    host,
    tls,
    trustedProxies,
    publicUrl: readPublicUrl(environment.LOOKOUT_PUBLIC_URL),
    requestsPerMinute: readCount(environment, 'LOOKOUT_REQUESTS_PER_MINUTE', REQUESTS_PER_MINUTE),
  };
}

function readTls(environment: Environment): Edge['tls'] {
  const { LOOKOUT_TLS_CERT: cert, LOOKOUT_TLS_KEY: key } = environment;
  if (!cert && !key) return null;
  if (cert && key) return { cert: readPem('LOOKOUT_TLS_CERT', cert), key: readPem('LOOKOUT_TLS_KEY', key) };
  throw new SettingsError('LOOKOUT_TLS_CERT and LOOKOUT_TLS_KEY belong together: set both or neither.');
}

function readPem(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`${name} names a file that cannot be read: ${reason}.`);
  }
}

function readCount(environment: Environment, name: string, fallback: number): number {
  const count = Number(environment[name] || fallback);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new SettingsError(`${name} is "${environment[name]}", but must be a whole number.`);
}

function readPublicUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new SettingsError(
    `LOOKOUT_PUBLIC_URL is "${text}", but must be where people reach the console, such as https://lookout.example.`,
  );
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
