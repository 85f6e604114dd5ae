import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AgentConfig, contentHash, type Right, type ServerEvent } from '@lookout/contract';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { createApp } from '../../../http/create-app.ts';
import { createRouter } from '../../../http/create-router.ts';
import { StreamBook } from '../../../http/open-streams.ts';
import { systemClock } from '../../../lib/clock.ts';
import type { AgentChange, AgentPlane, ConfigOffer, ConfigSource } from '../../../ports.ts';
import { openStore, type Store, type StoreSettings } from '../../../store/open.ts';
import { StoredAgentKeys } from '../../agent-tokens/agent-keys.ts';
import { createChanges } from '../../changes/changes.ts';
import { createEventBus } from '../../events/event-bus.ts';
import { createAgentPlane } from '../agent-plane.ts';
import { seedProbe } from './seed-probe.ts';
import { TestAgent } from './test-agent.ts';

const TOKEN = 'a-token-for-tests-only';

/** Offers what a test tells it to. */
export class TestConfigs implements ConfigSource {
  readonly #offers = new Map<string, ConfigOffer>();
  readonly #listeners = new Set<(offer: ConfigOffer) => void>();

  current(environment: string): ConfigOffer {
    return this.#offers.get(environment) ?? this.#make(emptyConfig(environment), 1);
  }

  offerFor(environment: string): ConfigOffer {
    return this.current(environment);
  }

  plansIn(environment: string) {
    return this.current(environment).config.probes.map(({ plan }) => plan);
  }

  subscribe(listener: (offer: ConfigOffer) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  offer(config: AgentConfig): ConfigOffer {
    const offer = this.#make(config, this.current(config.environment).sequence + 1);
    for (const listener of this.#listeners) listener(offer);
    return offer;
  }

  #make(config: AgentConfig, sequence: number): ConfigOffer {
    const { environment } = config;
    const offer = {
      environment,
      sequence,
      config,
      hash: contentHash(config),
      offeredAt: new Date().toISOString(),
    };
    this.#offers.set(environment, offer);
    return offer;
  }
}

export function emptyConfig(environment = 'production', isRipCordPulled = false): AgentConfig {
  return { format: 1, environment, isRipCordPulled, probes: [] };
}

/** The agents' side on a real server with a real SQLite file; the people's side is the test. */
export interface Harness {
  readonly plane: AgentPlane;
  readonly app: FastifyInstance;
  readonly configs: TestConfigs;
  readonly store: Store;
  readonly keys: StoredAgentKeys;
  readonly url: string;
  readonly changes: AgentChange[];
  readonly events: ServerEvent[];
  /** What was logged at error level or above, as JSON lines. */
  readonly errors: string[];
  connect(id?: string): Promise<TestAgent>;
  /** A person's GET. */
  get(path: string): Promise<{ status: number; body: unknown }>;
  post(path: string, body: Uint8Array, headers: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export const AGENT_ID = '0190a0b0-0000-4000-8000-000000000001';
export const PROBE_ID = 'prb_0123456789abcdef';

export async function startHarness(
  options: { directory?: string; store?: StoreSettings; rights?: readonly Right[] } = {},
): Promise<Harness> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'lookout-plane-'));
  const store = await openStore(options.store ?? { kind: 'sqlite', directory });
  const errors: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => errors.push(line) });
  const [configs, bus] = [new TestConfigs(), createEventBus(() => undefined)];
  const events: ServerEvent[] = [];
  bus.subscribe((event) => events.push(event));
  const probes = {
    environmentOf: async (id: string) => (id === PROBE_ID ? 'production' : undefined),
    markers: async () => [],
    plansOf: async () => [...configs.plansIn('production')],
    charted: async () => [{ id: PROBE_ID, title: 'Launches', visualization: null }],
  };
  await seedProbe(store.database, PROBE_ID);
  const keys = new StoredAgentKeys({ database: store.database, clock: systemClock, bootstrap: TOKEN });
  const plane = await createAgentPlane({
    database: store.database,
    configs,
    bus,
    probes,
    changes: createChanges(store.database, systemClock, async () => undefined),
    keys,
    clock: systemClock,
    log,
  });
  const changes: AgentChange[] = [];
  plane.directory.onChange((change) => changes.push(change));
  const app = await createApp(log);
  const account = {
    id: 'acc_0123456789abcdef',
    name: 'Ana',
    email: 'ana@example.com',
    persona: 'analyst' as const,
    grants: [{ environment: '*', rights: [...(options.rights ?? ['view' as const])] }],
  };
  const router = createRouter(app, {
    environments: {
      probe: probes.environmentOf,
      review: async () => undefined,
      rollout: async () => undefined,
    },
    whoIs: async () => ({ account, sessionId: 'ses_0123456789abcdef', tokenId: null }),
    streams: new StreamBook(),
    limitOf: () => false,
    guard: { once: async (_request, work) => ({ answer: await work(), isRepeat: false }) },
    checksAnswers: true,
  });
  await plane.register(app, router);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    plane,
    app,
    configs,
    store,
    keys,
    url,
    changes,
    events,
    errors,
    connect: (id = AGENT_ID) => TestAgent.connect(url, { id, token: TOKEN }),
    get: async (path) => {
      const response = await fetch(`${url}/api/v1${path}`);
      return { status: response.status, body: await response.json() };
    },
    post: (path, body, headers) =>
      fetch(url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, ...headers },
        body: Buffer.from(body),
      }),
    close: async () => {
      await plane.close();
      await app.close();
      await store.close();
      if (!options.directory) rmSync(directory, { recursive: true, force: true });
    },
  };
}
