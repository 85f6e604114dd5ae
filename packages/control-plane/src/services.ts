import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { StoredAgentKeys } from './features/agent-tokens/agent-keys.ts';
import { createAlerts } from './features/alerts/create-alerts.ts';
import { AuditService } from './features/audit/audit-service.ts';
import type { AuditTrail } from './features/audit/audit-trail.ts';
import { type Changes, createChanges } from './features/changes/changes.ts';
import type { QueryCompiler } from './features/compile/query-compiler.ts';
import type { ConfigPublisher } from './features/config/config-publisher.ts';
import { DashboardService } from './features/dashboards/dashboard-service.ts';
import { Announcer } from './features/events/announcer.ts';
import { PolicyService } from './features/policy/policy-service.ts';
import { ProbeReader } from './features/probes/probe-reader.ts';
import { SwitchService } from './features/probes/switch-service.ts';
import { createReviewing } from './features/reviews/create-reviewing.ts';
import { settleReviews } from './features/reviews/settle-reviews.ts';
import { listEnvironments } from './features/rip-cord/environment-store.ts';
import { RipCordReader } from './features/rip-cord/rip-cord-reader.ts';
import { RipCordService } from './features/rip-cord/rip-cord-service.ts';
import { createRollouts } from './features/rollouts/create-rollouts.ts';
import { SourceFiles } from './features/sources/source-files.ts';
import { SourceService } from './features/sources/source-service.ts';
import { PriceService } from './features/streams/price-service.ts';
import { SwitchboardService } from './features/switchboard/switchboard-service.ts';
import { ConfirmationWatch } from './features/watch/confirmation-watch.ts';
import { expireProbes } from './features/watch/expiry-watch.ts';
import { TripWatch } from './features/watch/trip-watch.ts';
import { startWatch } from './features/watch/watch.ts';
import { DeliveryRunner } from './features/webhooks/delivery-runner.ts';
import { createPost } from './features/webhooks/post.ts';
import { WebhookService } from './features/webhooks/webhook-service.ts';
import type { Clock } from './lib/clock.ts';
import type { Sealer } from './lib/sealer.ts';
import { createPeopleServices } from './people-services.ts';
import type { AgentDirectory, AgentPlane, EventBus, OpenStreams } from './ports.ts';
import type { Database } from './store/database.ts';
import type { Store } from './store/open.ts';

/** What the services are built on. */
export interface ServiceDependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly bus: EventBus;
  readonly publisher: ConfigPublisher;
  readonly plane: AgentPlane;
  readonly streams: OpenStreams;
  readonly agentKeys: StoredAgentKeys;
  readonly compiler: QueryCompiler;
  readonly allowsPrivateWebhooks: boolean;
  readonly sealer: Sealer;
  readonly trail: AuditTrail;
  readonly auditAnchorFile: string;
  readonly sourceDirectory: string | null;
}

/** Builds every service of the people's side, wired to one another. */
export function createServices(from: ServiceDependencies) {
  const { clock, log, bus, publisher, plane, compiler } = from;
  const { database } = from.store;
  const { directory, samples } = plane;
  const probes = new ProbeReader({ database, publisher, directory, clock });
  const ripCords = new RipCordReader({ database, publisher, directory });
  const announcer = new Announcer({ bus, publisher, probes, ripCords, log });
  const runner = createDelivery(from);
  const changes = createChanges(database, clock, async (effects) => {
    from.trail.grown();
    await announcer.announce(effects);
    rollouts.runner.take(effects);
  });
  const shared = { database, directory, changes, probes, clock, configs: publisher };
  const rollouts = createRollouts({
    ...shared,
    onError: (error) => log.error({ err: error }, 'a rollout could not be carried on'),
  });
  const watched = watching(shared, log);
  const confirmations = new ConfirmationWatch({ changes, directory, publisher, probes, ripCords, bus });
  const stopWatch = startWatch({
    directory,
    confirmations,
    trips: new TripWatch(changes, publisher),
    expire: () => expire(shared),
    log,
  });
  const reviewing = createReviewing({ ...shared, compiler, samples });
  return {
    ...createPeopleServices({ ...from, database, changes, environments: () => environmentsOf(shared) }),
    probes: {
      database,
      reader: probes,
      drafts: reviewing.drafts,
      submissions: reviewing.submissions,
      switches: new SwitchService(changes, probes),
    },
    reviews: reviewing.reviews,
    notifications: { database, clock },
    ripCords: { reader: ripCords, service: new RipCordService(changes, ripCords) },
    rollouts,
    switchboard: new SwitchboardService({ database, changes, reader: probes }),
    policies: new PolicyService(database, changes),
    ...watched,
    sources: new SourceService({ database, changes, samples, files: new SourceFiles(from.sourceDirectory) }),
    audit: new AuditService({ database, changes, clock, anchorFile: from.auditAnchorFile }),
    webhooks: new WebhookService({ database, changes, runner, sealer: from.sealer }),
    /** Takes up what was under way when the process ended. */
    start: () => Promise.all([rollouts.runner.start(), watched.alerts.runner.start()]),
    close: async () => {
      announcer.close();
      await rollouts.runner.close();
      await watched.alerts.runner.close();
      await stopWatch();
      await runner.close();
    },
  };
}

interface Shared {
  readonly database: Kysely<Database>;
  readonly directory: AgentDirectory;
  readonly changes: Changes;
  readonly configs: ConfigPublisher;
  readonly clock: Clock;
}

/** What people set for themselves and others to watch the stream by. */
function watching(shared: Shared, log: FastifyBaseLogger) {
  const { database, changes } = shared;
  return {
    prices: new PriceService(database, changes),
    dashboards: new DashboardService(database, changes),
    alerts: createAlerts({
      ...shared,
      onError: (error) => log.error({ err: error }, 'alerts could not be looked at'),
    }),
  };
}

/** Ends what had a time to end. */
async function expire(shared: Shared): Promise<void> {
  await expireProbes(shared);
  await settleReviews(shared);
}

/** The services of the people's side. */
export type Services = ReturnType<typeof createServices>;

function createDelivery(from: ServiceDependencies): DeliveryRunner {
  const { store, clock, log, sealer } = from;
  return new DeliveryRunner({
    database: store.database,
    clock,
    sealer,
    post: createPost(from.allowsPrivateWebhooks),
    onError: (error) => log.error({ err: error }, 'webhooks could not be served'),
  });
}

/** The environments that people or processors named. */
async function environmentsOf({ database, directory }: Pick<Shared, 'database' | 'directory'>) {
  return [...new Set([...(await listEnvironments(database)), ...directory.environments()])].sort();
}
