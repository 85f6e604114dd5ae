import { ENGINE_VERSION, TapSampler } from '@lookout/engine';
import type { Logger } from 'pino';
import { Forwarder } from './forward/forwarder.ts';
import { PayloadSender } from './forward/payload-sender.ts';
import { MetricsPage } from './metrics-page.ts';
import { ConfigCache } from './opamp/config-cache.ts';
import { loadInstanceUid, saveInstanceUid } from './opamp/instance-uid.ts';
import { OpampClient } from './opamp/opamp-client.ts';
import { ProbeStage } from './probes/probe-stage.ts';
import { TapUplink } from './probes/tap-uplink.ts';
import type { Encoding } from './receiver/media-type.ts';
import { MemoryCeiling } from './receiver/memory-ceiling.ts';
import { OtlpServer } from './receiver/otlp-server.ts';
import { toPayload, toProtobuf } from './receiver/to-payload.ts';
import { buildReport } from './report.ts';
import type { Settings } from './settings.ts';
import type { Payload, Signal } from './signal.ts';
import { systemClock } from './system-clock.ts';
import { Tally } from './tally.ts';

const TAP_EVERY_MS = 250;
const REPORT_EVERY_MS = 1_000;
const IN_FLIGHT_BYTES = 268_435_456;
const METRICS_QUEUE_BYTES = 8_388_608;
/** How long a stopping gateway tries to empty its queues. */
const PATIENCE_MS = 4_000;

/** The parts of a running gateway, wired. */
export class Gateway {
  readonly #settings: Settings;
  readonly #log: Logger;
  readonly #tally = new Tally();
  readonly #ceiling = new MemoryCeiling(IN_FLIGHT_BYTES);
  readonly #forwarder: Forwarder;
  readonly #metricsUplink: PayloadSender;
  readonly #tap: TapUplink;
  readonly #stage: ProbeStage;
  readonly #opamp: OpampClient;
  readonly #server: OtlpServer;
  readonly #timers: NodeJS.Timeout[] = [];

  private constructor(settings: Settings, instanceUid: string, log: Logger) {
    this.#settings = settings;
    this.#log = log;
    this.#forwarder = new Forwarder(settings.downstreams, {
      queueBytes: settings.queueBytes,
      tally: this.#tally,
    });
    this.#metricsUplink = this.#createMetricsUplink();
    const sampler = new TapSampler({
      agent: instanceUid,
      environment: settings.environment,
      clock: systemClock,
      recordsPerSecond: settings.tapRecordsPerSecond,
    });
    this.#tap = this.#createTap(sampler);
    this.#stage = this.#createStage(sampler, instanceUid);
    this.#opamp = this.#createOpamp(instanceUid);
    this.#server = this.#createServer();
  }

  /** Starts a gateway: restores its last plans, listens, connects. Rejects when the port is taken. */
  static async start(settings: Settings, log: Logger): Promise<{ gateway: Gateway; port: number }> {
    const gateway = new Gateway(settings, await loadInstanceUid(settings.directory), log);
    // The last plans run before the first record comes: a redaction has no gap at a restart.
    await gateway.#opamp.start();
    const port = await gateway.#listen();
    gateway.#startTimers();
    return { gateway, port };
  }

  /** True while the control plane is in reach. */
  get isConnected(): boolean {
    return this.#opamp.isConnected;
  }

  /** Refuses new requests, empties the queues as far as a few seconds allow, and ends every connection. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#server.close();
    await Promise.all([this.#forwarder.close(PATIENCE_MS), this.#metricsUplink.close(PATIENCE_MS)]);
    this.#opamp.sendReport();
    this.#opamp.close();
  }

  async #listen(): Promise<number> {
    try {
      return await this.#server.listen(this.#settings.host, this.#settings.port);
    } catch (error) {
      this.#opamp.close();
      throw error;
    }
  }

  #startTimers(): void {
    const every = (milliseconds: number, task: () => void) =>
      this.#timers.push(setInterval(() => this.#attempt(task), milliseconds));
    every(TAP_EVERY_MS, () => void this.#tap.tick());
    every(REPORT_EVERY_MS, () => {
      this.#stage.tick();
      this.#opamp.sendReport();
    });
  }

  /** What fails beside the stream must not end the stream. */
  #attempt(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#log.error(error, 'a task beside the stream failed; the stream goes on');
    }
  }

  /** The whole way of an export request, without a pause: what came first leaves first. */
  #accept(signal: Signal, encoding: Encoding, body: Buffer): void {
    const request = toProtobuf(signal, encoding, body);
    const payload = signal === 'logs' ? this.#stage.process(request) : toPayload(request);
    if (payload) this.#forwarder.send(signal, payload);
  }

  #deliverMetrics(payload: Payload): void {
    this.#forwarder.send('metrics', payload);
    this.#metricsUplink.send(payload);
  }

  #createMetricsUplink(): PayloadSender {
    const { controlPlaneUrl, agentToken } = this.#settings;
    return new PayloadSender({
      target: {
        url: `${controlPlaneUrl}/agents/v1/metrics`,
        headers: { authorization: `Bearer ${agentToken}` },
        timeoutMs: 5_000,
      },
      queueBytes: METRICS_QUEUE_BYTES,
      onDrop: (_reason, points) =>
        this.#log.warn({ points }, 'metric points never reached the control plane'),
    });
  }

  #createTap(sampler: TapSampler): TapUplink {
    const { controlPlaneUrl, agentToken } = this.#settings;
    return new TapUplink({
      url: `${controlPlaneUrl}/agents/v1/tap`,
      token: agentToken,
      flush: () => sampler.flush(),
      onLost: () => {
        this.#tally.tapFramesLost += 1;
      },
    });
  }

  #createStage(sampler: TapSampler, instanceUid: string): ProbeStage {
    const { environment } = this.#settings;
    return new ProbeStage({
      environment,
      tally: this.#tally,
      sampler,
      resource: {
        'service.name': 'lookout-gateway',
        'service.instance.id': instanceUid,
        'service.version': ENGINE_VERSION,
        'deployment.environment.name': environment,
      },
      onMetrics: (payload) => this.#deliverMetrics(payload),
      onTrip: () => this.#opamp.sendReport(),
    });
  }

  #createOpamp(instanceUid: string): OpampClient {
    const { controlPlaneUrl, agentToken, name, environment, directory } = this.#settings;
    return new OpampClient({
      controlPlaneUrl,
      token: agentToken,
      identity: { instanceUid, name, version: ENGINE_VERSION, environment },
      cache: new ConfigCache(directory),
      log: this.#log,
      configure: (config) => this.#stage.configure(config),
      report: () =>
        buildReport({ tally: this.#tally, forwarder: this.#forwarder, probes: this.#stage.counters() }),
      onNewIdentity: (uid) => {
        saveInstanceUid(directory, uid).catch((error: Error) => this.#log.error(error, 'identity not saved'));
      },
    });
  }

  #createServer(): OtlpServer {
    const page = new MetricsPage({
      tally: this.#tally,
      downstreams: () => this.#forwarder.report(),
      inFlightBytes: () => this.#ceiling.used,
    });
    return new OtlpServer({
      accept: (signal, encoding, body) => this.#accept(signal, encoding, body),
      pages: {
        '/healthz': async () => ({ type: 'application/json', body: JSON.stringify({ status: 'ok' }) }),
        '/metrics': () => page.render(),
      },
      tally: this.#tally,
      ceiling: this.#ceiling,
      log: this.#log,
    });
  }
}
