import { join, resolve } from 'node:path';
import { type OidcSettings, readOidc } from './features/oidc/oidc-settings.ts';
import { readEdge } from './read-edge.ts';
import { readSecretKeys, type SecretKeySettings } from './secret-keys.ts';
import { SettingsError } from './settings-error.ts';
import type { StoreSettings } from './store/open.ts';

/** What the environment variables of the control plane say. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly store: StoreSettings;
  readonly isDemo: boolean;
  readonly agentToken: string;
  /** What seals the secrets that the store must give back. */
  readonly secretKeys: SecretKeySettings;
  readonly consoleDirectory: string;
  /** Below which the source code of the services is read; null = nowhere. */
  readonly sourceDirectory: string | null;
  readonly logLevel: string;
  /** Whether webhooks may post to private addresses, such as another machine of the house. */
  readonly allowsPrivateWebhooks: boolean;
  /** The file beside the data in which the end of the audit log is marked. */
  readonly auditAnchorFile: string;
  /** Where the audit log is shipped to: the base URL of an OTLP/HTTP receiver; null = nowhere. */
  readonly auditOtlp: string | null;
  /** Where people reach the console, without a slash at its end; null = where the server listens. */
  readonly publicUrl: string | null;
  /** Certificate and key in PEM, when the server speaks TLS itself. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** How many proxies of ours stand in front, whose word on address and TLS is taken; 0 = none. */
  readonly trustedProxies: number;
  /** How often one address may ask for the same thing. */
  readonly requestsPerMinute: number;
  /** The house's own sign-in; null = only passwords. */
  readonly oidc: OidcSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of the server process. Throws `SettingsError`. */
export function readSettings(environment: Environment): Settings {
  const agentToken = environment.LOOKOUT_AGENT_TOKEN ?? '';
  if (agentToken.length < 16)
    throw new SettingsError(
      'Set LOOKOUT_AGENT_TOKEN to a secret of at least 16 characters, the same for the control plane and its processors.',
    );
  const edge = readEdge(environment);
  const store = readStoreSettings(environment);
  const isDemo = environment.LOOKOUT_DEMO === '1';
  return {
    ...edge,
    oidc: readOidc(environment),
    port: readPort(environment.LOOKOUT_PORT || '8080'),
    store,
    isDemo,
    agentToken,
    secretKeys: readSecretKeys(environment, {
      dataDirectory: dataDirectory(environment),
      mayMake: isDemo || store.kind === 'sqlite',
    }),
    consoleDirectory: resolve(environment.LOOKOUT_CONSOLE_DIR || 'dist'),
    sourceDirectory: environment.LOOKOUT_SOURCES ? resolve(environment.LOOKOUT_SOURCES) : null,
    logLevel: environment.LOOKOUT_LOG_LEVEL || 'info',
    allowsPrivateWebhooks: environment.LOOKOUT_PRIVATE_WEBHOOKS === '1',
    auditAnchorFile: readAuditAnchorFile(environment),
    auditOtlp: environment.LOOKOUT_AUDIT_OTLP || null,
  };
}

/** Where the end of the audit log is marked, for the server and for the commands beside it. */
export function readAuditAnchorFile(environment: Environment): string {
  return resolve(environment.LOOKOUT_AUDIT_ANCHOR || join(dataDirectory(environment), 'audit-anchor.jsonl'));
}

/** Where the data is, for the server and for the commands beside it. */
export function readStoreSettings(environment: Environment): StoreSettings {
  const url = environment.DATABASE_URL;
  if (url) return { kind: 'postgres', url };
  return { kind: 'sqlite', directory: dataDirectory(environment) };
}

function dataDirectory(environment: Environment): string {
  return resolve(environment.LOOKOUT_DATA_DIR || '.data/control-plane');
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new SettingsError(`LOOKOUT_PORT is "${text}", but a port is a number from 0 to 65535.`);
}
