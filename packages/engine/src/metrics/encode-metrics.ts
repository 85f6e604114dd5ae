import { create, toBinary } from '@bufbuild/protobuf';
import { type Instant, nanosecondsOf } from '../instant.ts';
import { otlpMessage } from '../otlp/schema/registry.ts';
import type { MetricPoint } from '../stream/metric-point.ts';

/** Data point attributes that say which probe made a point. */
export const PROBE_ID_ATTRIBUTE = 'lookout.probe.id';
export const PROBE_REVISION_ATTRIBUTE = 'lookout.probe.revision';

/** `AGGREGATION_TEMPORALITY_DELTA` of OTLP. */
const DELTA = 1;
const LAST_MOMENT = 2n ** 64n - 1n;

/** Metric points as an OTLP `ExportMetricsServiceRequest`: one metric a name, kind and unit. */
export function encodeMetrics(
  points: readonly MetricPoint[],
  resource: Readonly<Record<string, string>>,
): Uint8Array {
  const schema = otlpMessage('ExportMetricsServiceRequest');
  const metrics = [...Map.groupBy(points, metricKey).values()].map(metricOf);
  const request = {
    resourceMetrics: [
      { resource: { attributes: pairs(resource) }, scopeMetrics: [{ scope: { name: 'lookout' }, metrics }] },
    ],
  };
  return toBinary(schema, create(schema, request as never));
}

function metricKey({ metric, kind, unit, isMonotonic }: MetricPoint): string {
  return JSON.stringify([metric, kind, unit, isMonotonic]);
}

function metricOf(points: readonly MetricPoint[]) {
  const { metric: name, kind, unit, isMonotonic } = points[0]!;
  const dataPoints = points.map(dataPoint);
  const sum = { dataPoints, aggregationTemporality: DELTA, isMonotonic };
  const data = kind === 'sum' ? { case: 'sum', value: sum } : { case: 'gauge', value: { dataPoints } };
  return { name, unit, data };
}

function dataPoint({ probeId, revision, attributes, start, end, value, isInteger }: MetricPoint) {
  const isWhole = isInteger && Number.isSafeInteger(value);
  return {
    attributes: pairs({ ...attributes, [PROBE_ID_ATTRIBUTE]: probeId, [PROBE_REVISION_ATTRIBUTE]: revision }),
    startTimeUnixNano: nanoseconds(start),
    timeUnixNano: nanoseconds(end),
    value: isWhole ? { case: 'asInt', value: BigInt(value) } : { case: 'asDouble', value },
  };
}

/** OTLP's times are unsigned 64-bit integers: a window before 1970 says "unknown", one beyond 2554 the last moment. */
function nanoseconds(instant: Instant): bigint {
  const value = nanosecondsOf(instant);
  if (value < 0n) return 0n;
  return value > LAST_MOMENT ? LAST_MOMENT : value;
}

function pairs(attributes: Readonly<Record<string, string | number | boolean>>) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: { value: anyOf(value) } }));
}

function anyOf(value: string | number | boolean) {
  if (typeof value === 'string') return { case: 'stringValue', value };
  if (typeof value === 'boolean') return { case: 'boolValue', value };
  return Number.isSafeInteger(value)
    ? { case: 'intValue', value: BigInt(value) }
    : { case: 'doubleValue', value };
}
