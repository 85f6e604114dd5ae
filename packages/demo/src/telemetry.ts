import type { Meter, Tracer } from '@opentelemetry/api';
import type { Logger } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** The three signals of one service. */
export interface Telemetry {
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly meter: Meter;
  /** Sends what is still buffered; resolves when it left or the exporters gave up. */
  shutdown(): Promise<void>;
}

const METRIC_INTERVAL_MS = 10_000;

/**
 * Wires one service as its authors would: the stock SDK and the OTLP/HTTP exporters in their default settings,
 * which read `OTEL_EXPORTER_OTLP_ENDPOINT`.
 */
export function createTelemetry(serviceName: string, instance: string): Telemetry {
  const resource = resourceFromAttributes({
    'service.name': serviceName,
    'service.version': '1.4.2',
    'service.instance.id': instance,
    'deployment.environment.name': 'production',
  });
  const logs = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })],
  });
  const traces = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const metrics = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: METRIC_INTERVAL_MS,
      }),
    ],
  });
  return {
    logger: logs.getLogger(serviceName),
    tracer: traces.getTracer(serviceName),
    meter: metrics.getMeter(serviceName),
    shutdown: async () => {
      await Promise.allSettled([logs.shutdown(), traces.shutdown(), metrics.shutdown()]);
    },
  };
}
