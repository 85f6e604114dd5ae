import type { AgentReport } from '@lookout/contract';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Tally } from './tally.ts';

export interface MetricsSources {
  readonly tally: Tally;
  readonly downstreams: () => AgentReport['downstreams'];
  readonly inFlightBytes: () => number;
}

/** The gateway's own metrics in Prometheus text. Values are read when the page is. */
export class MetricsPage {
  readonly #registry = new Registry();

  constructor({ tally, downstreams, inFlightBytes }: MetricsSources) {
    collectDefaultMetrics({ register: this.#registry });
    this.#total('records_in_total', 'Log records received', () => tally.recordsIn);
    this.#total('records_out_total', 'Log records that the probes let through', () => tally.recordsOut);
    this.#total('bytes_in_total', 'Bytes of logs received, inflated', () => tally.bytesIn);
    this.#total('bytes_out_total', 'Bytes of logs that the probes let through', () => tally.bytesOut);
    this.#total('tap_frames_lost_total', 'Tap frames that never arrived', () => tally.tapFramesLost);
    this.#labelled('dropped_records_total', ['reason'], () => entries(tally.dropped));
    this.#labelled('requests_total', ['signal', 'status'], () => entries(tally.requests));
    this.#gauge('in_flight_bytes', [], () => [{ labels: [], value: inFlightBytes() }]);
    this.#gauge('queued_bytes', ['downstream'], () =>
      downstreams().map((downstream) => ({ labels: [downstream.url], value: downstream.queuedBytes })),
    );
  }

  async render(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #total(name: string, help: string, read: () => number): void {
    this.#counter(name, { help, labels: [], read: () => [{ labels: [], value: read() }] });
  }

  #labelled(name: string, labels: string[], read: () => Sample[]): void {
    this.#counter(name, { help: `By ${labels.join(' and ')}`, labels, read });
  }

  #counter(name: string, spec: { help: string; labels: string[]; read: () => Sample[] }): void {
    const counter = new Counter({
      name: `lookout_gateway_${name}`,
      help: spec.help,
      labelNames: spec.labels,
      registers: [],
      collect() {
        this.reset();
        for (const { labels, value } of spec.read()) this.inc(named(spec.labels, labels), value);
      },
    });
    this.#registry.registerMetric(counter);
  }

  #gauge(name: string, labels: string[], read: () => Sample[]): void {
    const gauge = new Gauge({
      name: `lookout_gateway_${name}`,
      help: `Bytes held now${labels.length ? ` by ${labels.join(' and ')}` : ''}`,
      labelNames: labels,
      registers: [],
      collect() {
        this.reset();
        for (const sample of read()) this.set(named(labels, sample.labels), sample.value);
      },
    });
    this.#registry.registerMetric(gauge);
  }
}

interface Sample {
  readonly labels: readonly string[];
  readonly value: number;
}

function named(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

function entries(counts: ReadonlyMap<string, number>): Sample[] {
  return [...counts].map(([key, value]) => ({ labels: key.split(' '), value }));
}
