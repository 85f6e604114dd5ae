import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_BUDGET, DEMO_PASSWORD, type ProbeDocument } from '@lookout/contract';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Logger, pino } from 'pino';
import type { OidcSettings } from '../features/oidc/oidc-settings.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { createServer, type Server } from '../server.ts';
import { openStore, type Store, type StoreSettings } from '../store/open.ts';
import { FakeAgents } from './fake-agent-plane.ts';
import { sharedCompiler } from './shared-compiler.ts';

/** A real control plane over a real database, a SQLite file unless told otherwise, with processors in memory. */
export interface TestServer {
  readonly server: Server;
  readonly store: Store;
  readonly agents: FakeAgents;
  readonly directory: string;
  signIn(name: 'dana' | 'olu' | 'ana' | 'max'): Promise<Person>;
  /** Ends the process, so to speak, and starts another on the same data directory. */
  restart(change?: Pick<TestServerOptions, 'secretKeys'>): Promise<TestServer>;
  close(): Promise<void>;
}

interface TestServerOptions {
  readonly directory?: string;
  readonly clock?: Clock;
  readonly store?: StoreSettings;
  /** How the store is opened: as the product does, unless told otherwise. */
  readonly open?: (settings: StoreSettings) => Promise<Store>;
  readonly auditOtlp?: string;
  readonly oidc?: OidcSettings;
  readonly publicUrl?: string;
  readonly trustedProxies?: number;
  readonly requestsPerMinute?: number;
  /** Told of every line of the log. */
  readonly onLog?: (line: string) => void;
  /** Without the demo nobody has an account. */
  readonly isDemo?: boolean;
  /** Below which source code is read. */
  readonly sourceDirectory?: string;
  /** What seals, the newest first; a key in a file of the directory unless told otherwise. */
  readonly secretKeys?: readonly Buffer[];
}

/** Starts one in a directory of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { directory = mkdtempSync(join(tmpdir(), 'lookout-server-')), open = openStore } = options;
  const store = await open(options.store ?? { kind: 'sqlite', directory: join(directory, 'data') });
  const agents = new FakeAgents();
  const server = await createServer({
    settings: {
      isDemo: options.isDemo ?? true,
      agentToken: 'a-token-for-tests-only',
      secretKeys: { given: options.secretKeys ?? [], file: join(directory, 'secret-key') },
      consoleDirectory: join(directory, 'console'),
      sourceDirectory: options.sourceDirectory ?? null,
      allowsPrivateWebhooks: true,
      publicUrl: options.publicUrl ?? null,
      oidc: options.oidc ?? null,
      tls: null,
      trustedProxies: options.trustedProxies ?? 0,
      requestsPerMinute: options.requestsPerMinute ?? 100_000,
      auditAnchorFile: join(directory, 'audit-anchor.jsonl'),
      auditOtlp: options.auditOtlp ?? null,
    },
    store,
    clock: options.clock ?? systemClock,
    log: logOf(options),
    createAgentPlane: agents.create,
    createCompiler: sharedCompiler,
    maxDelayMs: Number.POSITIVE_INFINITY,
    checksAnswers: true,
  });
  const stop = async () => {
    await server.close();
    await store.close();
  };
  return {
    server,
    store,
    agents,
    directory,
    signIn: (name) => Person.signIn(server, name),
    restart: async (change) => {
      await stop();
      return startTestServer({ ...options, ...change, directory });
    },
    close: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function logOf({ onLog }: TestServerOptions): Logger {
  if (onLog) return pino({ level: 'trace' }, { write: onLog });
  return pino({ level: process.env.LOOKOUT_TEST_LOG ?? 'silent' });
}

type Body = Record<string, unknown>;

/** Somebody who is signed in. */
export class Person {
  readonly #server: Pick<Server, 'app'>;
  readonly cookie: string;

  constructor(server: Pick<Server, 'app'>, cookie: string) {
    this.#server = server;
    this.cookie = cookie;
  }

  static async signIn(server: Server, name: string): Promise<Person> {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: `${name}@demo.lookout`, password: DEMO_PASSWORD },
    });
    return Person.of(server, response);
  }

  /** Whoever an answer signed in. */
  static of(server: Server, response: LightMyRequestResponse): Person {
    const [cookie] = response.cookies;
    if (!cookie) throw new Error(`Nobody was signed in: ${response.body}`);
    return new Person(server, `${cookie.name}=${cookie.value}`);
  }

  /** One request; `version` becomes `If-Match`. Every POST has a key of its own unless it brings one. */
  request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: { body?: unknown; version?: number; headers?: Record<string, string> } = {},
  ): Promise<LightMyRequestResponse> {
    const options: InjectOptions = {
      method,
      url: `/api/v1${path}`,
      headers: {
        cookie: this.cookie,
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(more.version === undefined ? {} : { 'if-match': `"${more.version}"` }),
        ...more.headers,
      },
    };
    if (more.body !== undefined) options.payload = more.body as Body;
    return this.#server.app.inject(options);
  }
}

/** A document that compiles to a transform. */
export function aDocument(change: Partial<ProbeDocument> = {}): ProbeDocument {
  return {
    title: 'Drop LogLaunch',
    description: '',
    kind: 'query',
    placement: 'off-box',
    scope: { environment: 'production', services: [], attributes: [] },
    source: 'traces | where tostring(customDimensions.EventName) != "LogLaunch"',
    originals: 'keep',
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass',
    expiresAt: null,
    ...change,
  };
}
