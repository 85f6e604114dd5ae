import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  type EndpointParsed,
  type Endpoints,
  endpoints,
  METRIC_RESOLUTIONS,
  type MetricsOverview,
  mayDo,
  type ProbeMetrics,
} from '@lookout/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Router } from '../../http/router.ts';
import { type Clock, timestamp } from '../../lib/clock.ts';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import type { AgentKey, EventBus, ProbeLookup } from '../../ports.ts';
import { type AgentGate, maySpeakFor } from '../agents/bearer.ts';
import { maskMetrics } from '../masking/mask-answers.ts';
import { secretNamesOf } from '../masking/secret-names.ts';
import { groupSeries } from './group-series.ts';
import type { MetricStore } from './metric-store.ts';
import { MAX_SERIES, MetricWriter } from './metric-writer.ts';
import { readMeasured } from './read-measured.ts';
import { chooseResolution, KEEP_MS } from './resolution.ts';
import type { Measured } from './roll-up.ts';
import { summarizeMetrics } from './summarize-metrics.ts';

type SeriesQuery = EndpointParsed<Endpoints['getProbeMetrics'], 'query'>;

export interface MetricsOptions {
  readonly store: MetricStore;
  readonly probes: ProbeLookup;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

const inflate = promisify(gunzip);
const MAX_WIRE_BYTES = 8_388_608;
const MAX_INFLATED_BYTES = 67_108_864;
const MAX_SERIES_IN_ANSWER = 60;
const FORGET_EVERY_MS = 60_000;
/** How far a window may start ahead of our clock: clocks differ, and windows may be a day long. */
const AHEAD_MS = 24 * 3_600_000;

/** Metrics that probes produce: in from the processors, rolled up, kept for a bounded time, out to charts. */
export class Metrics {
  readonly #options: MetricsOptions;
  readonly #writer: MetricWriter;
  readonly #timer: NodeJS.Timeout;

  constructor(options: MetricsOptions) {
    this.#options = options;
    this.#writer = new MetricWriter(options.store, options.clock);
    this.#timer = setInterval(() => this.#forget().catch(options.onError), FORGET_EVERY_MS);
  }

  /** `POST /agents/v1/metrics` on a scope that has let only processors in; answers once the points are in the database. */
  registerIngest(scope: FastifyInstance, gate: AgentGate): void {
    scope.addContentTypeParser(
      'application/x-protobuf',
      { parseAs: 'buffer', bodyLimit: MAX_WIRE_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post('/agents/v1/metrics', { config: { rateLimit: false } }, async (request, reply) => {
      await this.#take(readPoints(await readBody(request)), gate.keyOf(request));
      return reply.type('application/x-protobuf').send(Buffer.alloc(0));
    });
  }

  register(router: Router): void {
    router.route(endpoints.listMetrics, ({ params, query }) => this.#survey(params.environment, query));
    router.route(endpoints.getProbeMetrics, async ({ account, params, query }) => {
      const metrics = await this.#read(params.probeId, query);
      const environment = await this.#options.probes.environmentOf(params.probeId);
      if (mayDo(account, 'view-unredacted', environment ?? '')) return metrics;
      return maskMetrics(metrics, secretNamesOf(await this.#options.probes.plansOf(params.probeId)));
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writer.close();
  }

  async #take(points: readonly Measured[], key: AgentKey): Promise<void> {
    const environments = await this.#environmentsOf(points, key);
    const isKept = keptAround(this.#options.clock.now());
    const known = points.filter((point) => environments.has(point.probeId) && isKept(point));
    if (known.length === 0) return;
    await this.#writer.add(known);
    for (const environment of new Set(environments.values())) {
      const probeIds = [...environments]
        .filter(([, name]) => name === environment)
        .map(([probeId]) => probeId);
      this.#options.bus.publish({ type: 'metrics', environment, probeIds });
    }
  }

  /** Points of probes that do not exist, or that the sender has no business with, are left out. */
  async #environmentsOf(points: readonly Measured[], key: AgentKey): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const probeId of new Set(points.map((point) => point.probeId))) {
      const environment = await this.#options.probes.environmentOf(probeId);
      if (environment !== undefined && maySpeakFor(key, environment)) found.set(probeId, environment);
    }
    return found;
  }

  async #read(probeId: string, query: SeriesQuery): Promise<ProbeMetrics> {
    const { probes, store } = this.#options;
    if ((await probes.environmentOf(probeId)) === undefined) throw notFound('probe', probeId);
    const { from, to, stored } = this.#rangeOf(query);
    // Groups are made of all series; without them, what the answer leaves out need not be read.
    const limit = query.by === undefined ? MAX_SERIES_IN_ANSWER : MAX_SERIES + 1;
    const found = await store.read({ probeId, ...stored, limit, metric: query.metric });
    const series = found.series.map(({ id: _id, probeId: _probeId, ...one }) => one);
    const shown = query.by === undefined ? series : groupSeries(series, keysOf(query.by));
    const total = query.by === undefined ? found.total : shown.length;
    return {
      ...{ probeId, from, to },
      resolution: stored.resolution,
      series: shown.slice(0, MAX_SERIES_IN_ANSWER),
      markers: await probes.markers(probeId, { from, to }),
      isTruncated: total > MAX_SERIES_IN_ANSWER,
    };
  }

  async #survey(environment: string, query: { from: string; to: string }): Promise<MetricsOverview> {
    const { from, to, stored } = this.#rangeOf(query);
    const probes = await this.#options.probes.charted(environment);
    const found = await this.#options.store.survey({ probeIds: probes.map(({ id }) => id), ...stored });
    return { environment, from, to, metrics: summarizeMetrics({ probes, ...found, range: stored }) };
  }

  /** A range as it is answered, and as it is stored: in whole buckets of the finest resolution that has it all. */
  #rangeOf(query: { from: string; to: string }) {
    const [from, to] = [Date.parse(query.from), Date.parse(query.to)];
    if (from >= to)
      throw new ProblemError('invalid-input', 'The range is empty: "from" must be before "to".');
    const resolution = chooseResolution({ from, to }, this.#options.clock.now());
    const width = resolution * 1000;
    const stored = { resolution, from: Math.floor(from / width) * width, to };
    return { from: timestamp(from), to: timestamp(to), stored };
  }

  async #forget(): Promise<void> {
    const now = this.#options.clock.now();
    for (const resolution of METRIC_RESOLUTIONS)
      await this.#options.store.forgetBuckets(resolution, now - KEEP_MS[resolution]);
    await this.#options.store.forgetSeries(now - KEEP_MS[60]);
    this.#writer.forgetKnown();
  }
}

/** The keys to group by: one or several; `''` alone is none of them. */
function keysOf(by: string | readonly string[]): readonly string[] {
  return [by].flat().filter((key) => key !== '');
}

/**
 * A record of a clock that runs ahead opens a window in the future: no chart shows it and no retention would reach it
 * for years. One from before all retention would be deleted within a minute.
 */
function keptAround(now: number): (point: Measured) => boolean {
  return ({ at }) => at > now - KEEP_MS[3600] && at < now + AHEAD_MS;
}

async function readBody(request: FastifyRequest): Promise<Uint8Array> {
  const body = request.body as Buffer;
  if (request.headers['content-encoding'] !== 'gzip') return body;
  return inflate(body, { maxOutputLength: MAX_INFLATED_BYTES }).catch(() => {
    throw new ProblemError('invalid-input', 'The body is not valid gzip, or too large once inflated.');
  });
}

function readPoints(body: Uint8Array): Measured[] {
  try {
    return readMeasured(body);
  } catch {
    throw new ProblemError('invalid-input', 'The body is not an OTLP ExportMetricsServiceRequest.');
  }
}
