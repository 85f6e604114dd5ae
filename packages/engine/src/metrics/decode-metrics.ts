import { fromBinary } from '@bufbuild/protobuf';
import { instantFromNanoseconds } from '../instant.ts';
import { otlpMessage } from '../otlp/schema/registry.ts';
import type { MetricPoint } from '../stream/metric-point.ts';
import { PROBE_ID_ATTRIBUTE, PROBE_REVISION_ATTRIBUTE } from './encode-metrics.ts';

/** The parts of the decoded messages that are read here; the schema warrants their form. */
interface AnyShape {
  readonly value: { readonly case?: string; readonly value?: unknown };
}
interface PairShape {
  readonly key: string;
  readonly value?: AnyShape;
}
interface DataPointShape {
  readonly attributes: readonly PairShape[];
  readonly startTimeUnixNano: bigint;
  readonly timeUnixNano: bigint;
  readonly value: { readonly case?: 'asDouble' | 'asInt'; readonly value?: number | bigint };
}
interface MetricShape {
  readonly name: string;
  readonly unit: string;
  readonly data: {
    readonly case?: string;
    readonly value?: { readonly dataPoints: readonly DataPointShape[]; readonly isMonotonic?: boolean };
  };
}
interface RequestShape {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly { readonly metrics: readonly MetricShape[] }[];
  }[];
}

/**
 * The points of sums and gauges in an OTLP `ExportMetricsServiceRequest` that name the probe they come from;
 * other metrics are passed over. Throws an Error for bytes that are no such request.
 */
export function decodeMetrics(bytes: Uint8Array): MetricPoint[] {
  const schema = otlpMessage('ExportMetricsServiceRequest');
  const request = fromBinary(schema, bytes) as unknown as RequestShape;
  return request.resourceMetrics
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .flatMap(pointsOf);
}

function pointsOf(metric: MetricShape): MetricPoint[] {
  const { case: kind, value: data } = metric.data;
  if (data === undefined || (kind !== 'sum' && kind !== 'gauge')) return [];
  const isMonotonic = data.isMonotonic ?? false;
  return data.dataPoints.flatMap((point) => pointOf(point, { ...metric, kind, isMonotonic }) ?? []);
}

interface PointKind extends Pick<MetricShape, 'name' | 'unit'> {
  readonly kind: 'sum' | 'gauge';
  readonly isMonotonic: boolean;
}

function pointOf(
  point: DataPointShape,
  { name, unit, kind, isMonotonic }: PointKind,
): MetricPoint | undefined {
  const attributes = attributesOf(point.attributes);
  const { [PROBE_ID_ATTRIBUTE]: probeId, [PROBE_REVISION_ATTRIBUTE]: revision, ...keys } = attributes;
  if (typeof probeId !== 'string' || typeof revision !== 'number' || point.value.value === undefined)
    return undefined;
  return {
    probeId,
    revision,
    metric: name,
    kind,
    isMonotonic,
    isInteger: point.value.case === 'asInt',
    unit,
    value: Number(point.value.value),
    start: instantFromNanoseconds(point.startTimeUnixNano),
    end: instantFromNanoseconds(point.timeUnixNano),
    attributes: keys,
  };
}

function attributesOf(pairs: readonly PairShape[]): MetricPoint['attributes'] {
  const entries = pairs.flatMap(({ key, value }) => {
    const attribute = attributeValue(value?.value.value);
    return attribute === undefined ? [] : [[key, attribute] as const];
  });
  return Object.fromEntries(entries);
}

/** Only plain values are group keys. */
function attributeValue(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'bigint') return Number(value);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : undefined;
}
