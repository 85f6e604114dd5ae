import { endpoints, mayDo } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import { timestamp } from '../../lib/clock.ts';
import type { AgentChange, AgentPlane, AgentPlaneDependencies, CreateAgentPlane } from '../../ports.ts';
import { maskAgent } from '../masking/mask-answers.ts';
import { secretNamesOf } from '../masking/secret-names.ts';
import { Metrics } from '../metrics/metrics-feature.ts';
import { SqlMetricStore } from '../metrics/sql-metric-store.ts';
import { createSavings, type Savings } from '../savings/create-savings.ts';
import { registerFields } from '../streams/field-routes.ts';
import { LineMemories } from '../streams/line-memories.ts';
import { LineStore } from '../streams/line-store.ts';
import { LineWatch } from '../streams/line-watch.ts';
import { Streams } from '../streams/streams-feature.ts';
import { createSampleSource } from '../tap/sample-source.ts';
import { TapHub } from '../tap/tap-hub.ts';
import { registerTapIngest, registerTapStream } from '../tap/tap-routes.ts';
import { AgentBook } from './agent-book.ts';
import { AgentMemory } from './agent-memory.ts';
import { AgentStore } from './agent-store.ts';
import { AgentGate } from './bearer.ts';
import { ConfigDelivery } from './config-delivery.ts';
import { registerOpamp } from './opamp-routes.ts';
import { ReportPulse } from './report-pulse.ts';

/** Processors and lines of code that were not seen for this long are forgotten. */
const REMEMBER_MS = 30 * 24 * 3_600_000;

/** Builds the agents' side of the control plane: OpAMP server, tap, metrics and stream volumes. */
export const createAgentPlane: CreateAgentPlane = async (dependencies) => {
  const store = new AgentStore(dependencies.database);
  await store.forget(dependencies.clock.now() - REMEMBER_MS);
  const book = new AgentBook(dependencies.clock, await store.list());
  const { database, clock } = dependencies;
  const onError = toLog(dependencies);
  const savings = await createSavings({ database, directory: book, clock, onError });
  return wire(dependencies, { book, store, savings, lines: await openLines(dependencies) });
};

async function openLines({ database, clock, log }: AgentPlaneDependencies): Promise<LineMemories> {
  const store = new LineStore(database);
  await store.forget(timestamp(clock.now() - REMEMBER_MS));
  return LineMemories.open(store, (error) => log.error({ err: error }, 'lines of code could not be kept'));
}

function toLog({ log }: AgentPlaneDependencies): (error: unknown) => void {
  return (error) => log.error({ err: error }, "the agents' side failed at something");
}

interface Remembered {
  readonly book: AgentBook;
  readonly store: AgentStore;
  readonly lines: LineMemories;
  readonly savings: Savings;
}

function wire(dependencies: AgentPlaneDependencies, { book, store, lines, savings }: Remembered): AgentPlane {
  const { configs, bus, clock, keys, database } = dependencies;
  const onError = toLog(dependencies);
  const delivery = new ConfigDelivery(book, configs, clock);
  const hub = new TapHub();
  const metrics = new Metrics({ ...dependencies, store: new SqlMetricStore(database), onError });
  const streams = new Streams({
    book,
    configs,
    bus,
    clock,
    lines,
    watch: new LineWatch(hub, configs, clock),
  });
  const pulse = new ReportPulse(book, bus);
  const memory = new AgentMemory(store, onError);
  const remember = (change: AgentChange) => {
    const record = change.kind === 'status' ? book.find(change.agentId) : undefined;
    if (record) memory.note(record);
  };
  const ends = [book.onChange(remember), () => delivery.close(), () => streams.close(), () => pulse.close()];
  ends.push(() => memory.close());
  const gate = new AgentGate(keys);
  const samples = createSampleSource(hub, clock);
  return {
    directory: book,
    samples,
    register: async (app, router) => {
      ends.unshift(await registerOpamp(app, { book, delivery, gate, keys }));
      await app.register(async (scope) => {
        scope.addHook('onRequest', gate.authenticate);
        registerTapIngest(scope, {
          ...{ hub, clock, gate },
          secretNames: (environment) => secretNamesOf(configs.plansIn(environment)),
          onFrame: (frame) => streams.add(frame),
        });
        metrics.registerIngest(scope, gate);
      });
      ends.unshift(registerTapStream(router, { hub, clock, changes: dependencies.changes }));
      registerFields(router, samples);
      registerPeople(router, { book, streams, metrics });
      savings.register(router);
    },
    close: async () => {
      for (const end of ends) end();
      await metrics.close();
      await lines.close();
      await savings.close();
      await store.saveAll(book.all());
    },
  };
}

function registerPeople(
  router: Router,
  parts: { book: AgentBook; streams: Streams; metrics: Metrics },
): void {
  router.route(endpoints.listAgents, ({ account, params }) => {
    const agents = parts.book.agents(params.environment);
    const isUnredacted = mayDo(account, 'view-unredacted', params.environment);
    return { items: isUnredacted ? [...agents] : agents.map(maskAgent) };
  });
  parts.streams.register(router);
  parts.metrics.register(router);
}
