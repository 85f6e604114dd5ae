import type { SignInOptions } from '@lookout/contract';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { StoredAgentKeys } from './features/agent-tokens/agent-keys.ts';
import { registerAgentTokens } from './features/agent-tokens/agent-token-routes.ts';
import { registerAlerts } from './features/alerts/alert-routes.ts';
import { registerAudit } from './features/audit/audit-routes.ts';
import { AuditTrail } from './features/audit/audit-trail.ts';
import { createChanges } from './features/changes/changes.ts';
import { registerCompile } from './features/compile/compile-routes.ts';
import type { QueryCompiler } from './features/compile/query-compiler.ts';
import { WorkerCompiler } from './features/compile/worker-compiler.ts';
import { ConfigPublisher } from './features/config/config-publisher.ts';
import { DeploymentReader } from './features/config/config-store.ts';
import { registerDashboards } from './features/dashboards/dashboard-routes.ts';
import { createEventBus } from './features/events/event-bus.ts';
import { registerEvents } from './features/events/event-routes.ts';
import { EventStream } from './features/events/event-stream.ts';
import { registerHealth } from './features/health/health-routes.ts';
import { createMetrics } from './features/health/metrics.ts';
import { RepeatGuard } from './features/idempotency/repeat-guard.ts';
import { registerNotifications } from './features/notifications/notification-routes.ts';
import { IdentityProvider } from './features/oidc/identity-provider.ts';
import { CALLBACK_PATH, registerOidc } from './features/oidc/oidc-routes.ts';
import { registerPeople } from './features/people/people-routes.ts';
import { registerPolicies } from './features/policy/policy-routes.ts';
import { createProbeLookup } from './features/probes/probe-lookup.ts';
import { registerProbes } from './features/probes/probe-routes.ts';
import { registerReviews } from './features/reviews/review-routes.ts';
import { createEnvironmentLookup } from './features/rip-cord/environment-lookup.ts';
import { ensureEnvironment } from './features/rip-cord/environment-store.ts';
import { registerRipCord } from './features/rip-cord/rip-cord-routes.ts';
import { registerRollouts } from './features/rollouts/rollout-routes.ts';
import { demoAccounts, seedDemoAccounts } from './features/session/demo-accounts.ts';
import { registerSession } from './features/session/session-routes.ts';
import { registerSources } from './features/sources/source-routes.ts';
import { registerPrices } from './features/streams/price-routes.ts';
import { seedDemoPrice } from './features/streams/price-store.ts';
import { registerSwitchboard } from './features/switchboard/switchboard-routes.ts';
import { registerTokens } from './features/tokens/token-routes.ts';
import { KEY_IS_SHUT, sealWebhookKeys } from './features/webhooks/seal-webhook-keys.ts';
import { registerWebhooks } from './features/webhooks/webhook-routes.ts';
import { registerApiDocs } from './http/api-docs.ts';
import { registerConsole } from './http/console.ts';
import { createApp } from './http/create-app.ts';
import { createRouter } from './http/create-router.ts';
import { StreamBook } from './http/open-streams.ts';
import { AT_THE_DOOR, createRateLimits } from './http/rate-limits.ts';
import type { Clock } from './lib/clock.ts';
import { Sealer } from './lib/sealer.ts';
import type { AgentDirectory, CreateAgentPlane } from './ports.ts';
import { loadSecretKeys } from './secret-keys.ts';
import { createServices, type Services } from './services.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/open.ts';

/** What a control plane is made of. */
export interface ServerOptions {
  readonly settings: Omit<Settings, 'host' | 'port' | 'store' | 'logLevel'>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly createAgentPlane: CreateAgentPlane;
  /** What queries are compiled with: a worker of the server's own unless told otherwise. */
  readonly createCompiler?: () => QueryCompiler;
  /** How far behind with its work the server refuses more of it, in milliseconds: tests share a process that is busy. */
  readonly maxDelayMs?: number;
  /** Validates our own answers against the contract: for tests. */
  readonly checksAnswers?: boolean;
}

/** A control plane that is ready to listen. Closing it leaves the store open, which belongs to whoever opened it. */
export interface Server {
  readonly app: FastifyInstance;
  /** The secret of a one-time link that makes the first administrator; null once there is an account. */
  createSetUpLink(): Promise<string | null>;
  close(): Promise<void>;
}

/** The environment that exists from the start. */
const FIRST_ENVIRONMENT = 'production';
/** Builds a control plane over an open store. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { settings, store, clock, log } = options;
  const sealer = await prepare(options);
  const bus = createEventBus((error) => log.error({ err: error }, 'a listener of events failed'));
  const publisher = new ConfigPublisher(new DeploymentReader(store.database), clock);
  await publisher.start();
  const trail = await startTrail(options);
  const { database } = store;
  const agentKeys = new StoredAgentKeys({ database, clock, bootstrap: settings.agentToken });
  const streams = new StreamBook();
  const plane = await options.createAgentPlane({
    database,
    configs: publisher,
    bus,
    probes: createProbeLookup(database),
    changes: createChanges(database, clock, async () => trail.grown()),
    keys: agentKeys,
    clock,
    log,
  });
  const compiler = options.createCompiler?.() ?? new WorkerCompiler();
  const parts = { bus, publisher, plane, streams, agentKeys, compiler, trail, sealer };
  // The options last: the settings of a process name a store too, but only where it is.
  const services = createServices({ ...settings, ...options, ...parts });
  await services.start();
  const stream = new EventStream(bus);
  const app = await createApp(log, settings, options.maxDelayMs);
  const router = createRouter(app, {
    whoIs: services.whoIs,
    streams,
    environments: createEnvironmentLookup(database),
    limitOf: createRateLimits(settings.requestsPerMinute),
    guard: new RepeatGuard(database, clock),
    checksAnswers: options.checksAnswers ?? false,
  });
  const gauges = {
    eventReaders: () => stream.readerCount,
    connectedProcessors: () => connected(plane.directory),
  };
  registerHealth(app, database, createMetrics(app, gauges));
  await registerApiDocs(app);
  registerSession(router, services.sessions, signInOptions(settings));
  registerSingleSignOn(app, services, options);
  registerFeatures(router, services);
  registerCompile(router, compiler);
  registerEvents(router, stream, services.whoReads);
  await plane.register(app, router);
  await registerConsole(app, settings.consoleDirectory);
  return {
    app,
    createSetUpLink: () => services.links.createSetUp(),
    close: () => close({ app, stream, services, plane, compiler, trail }),
  };
}

async function startTrail({ settings, store, clock, log }: ServerOptions): Promise<AuditTrail> {
  const { auditAnchorFile: anchorFile, auditOtlp: otlp } = settings;
  const trail = new AuditTrail({ database: store.database, clock, log, anchorFile, otlp });
  await trail.start();
  return trail;
}

async function prepare({ settings, store, clock, log }: ServerOptions): Promise<Sealer> {
  const sealer = new Sealer(loadSecretKeys(settings.secretKeys));
  const shut = await sealWebhookKeys(store.database, sealer);
  if (shut.length > 0) log.error({ webhooks: shut }, `messages of webhooks wait. ${KEY_IS_SHUT}`);
  await ensureEnvironment(store.database, FIRST_ENVIRONMENT);
  if (!settings.isDemo) return sealer;
  await seedDemoAccounts(store.database, clock);
  await seedDemoPrice(store.database, FIRST_ENVIRONMENT);
  return sealer;
}

function registerFeatures(router: ReturnType<typeof createRouter>, services: Services): void {
  registerProbes(router, services.probes);
  registerReviews(router, services.reviews);
  registerNotifications(router, services.notifications);
  registerRipCord(router, services.ripCords.reader, services.ripCords.service);
  registerPeople(router, services.people, services.links);
  registerTokens(router, services.tokens);
  registerAgentTokens(router, services.agentTokens);
  registerWebhooks(router, services.webhooks);
  registerRollouts(router, services.rollouts);
  registerSwitchboard(router, services.switchboard);
  registerPolicies(router, services.policies);
  registerPrices(router, services.prices);
  registerSources(router, services.sources);
  registerDashboards(router, services.dashboards);
  registerAlerts(router, services.alerts.service);
  registerAudit(router, services.audit);
}

function signInOptions({ isDemo, oidc }: ServerOptions['settings']): SignInOptions {
  return { isDemo, accounts: isDemo ? demoAccounts() : [], singleSignOn: oidc && { name: oidc.name } };
}

function registerSingleSignOn(
  app: FastifyInstance,
  services: Services,
  { settings, log }: ServerOptions,
): void {
  const { oidc, publicUrl } = settings;
  if (!oidc || publicUrl === null) return;
  const provider = new IdentityProvider(oidc, publicUrl + CALLBACK_PATH);
  const identities = services.identitiesFor(oidc);
  registerOidc(app, { provider, identities, sessions: services.sessions, rateLimit: AT_THE_DOOR, log });
}

function connected(directory: AgentDirectory): number {
  const agents = directory.environments().flatMap((environment) => directory.agents(environment));
  return agents.filter((agent) => agent.isConnected).length;
}

type Parts = {
  readonly app: FastifyInstance;
  readonly stream: EventStream;
  readonly services: Services;
  readonly plane: { close(): Promise<void> };
  readonly compiler: QueryCompiler;
  readonly trail: AuditTrail;
};

/** Streams first, so that requests can end; then what still writes; the store is last and not ours. */
async function close({ app, stream, services, plane, compiler, trail }: Parts): Promise<void> {
  stream.close();
  await services.close();
  await plane.close();
  await compiler.close();
  await app.close();
  await trail.close();
}
