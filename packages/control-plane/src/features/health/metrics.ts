import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the control plane counts about itself, read when it is asked. */
export interface Gauges {
  readonly eventReaders: () => number;
  readonly connectedProcessors: () => number;
}

/** Makes the registry behind `/metrics` and measures every request of `app`. */
export function createMetrics(app: FastifyInstance, gauges: Gauges): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  observeRequests(app, registry);
  addGauge(registry, 'lookout_event_readers', { help: 'Open event streams.', read: gauges.eventReaders });
  addGauge(registry, 'lookout_connected_processors', {
    help: 'Processors that are connected.',
    read: gauges.connectedProcessors,
  });
  return registry;
}

function observeRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'lookout_http_request_seconds',
    help: 'Duration of HTTP requests.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern, never the address: label values must stay few.
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

function addGauge(
  registry: Registry,
  name: string,
  { help, read }: { help: string; read: () => number },
): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
