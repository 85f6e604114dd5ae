import { decodeMetrics, type MetricPoint } from '@lookout/engine';
import type { Measured } from './roll-up.ts';

const MAX_TEXT = 1_024;

/** The values of an OTLP request of metrics that name their probe. Throws on malformed bytes. */
export function readMeasured(request: Uint8Array): Measured[] {
  return decodeMetrics(request)
    .filter((point) => Number.isFinite(point.value))
    .map(toMeasured);
}

function toMeasured({ probeId, metric, kind, unit, value, start, end, attributes }: MetricPoint): Measured {
  return {
    probeId,
    metric,
    kind,
    unit,
    value,
    // A gauge may come without the start of its window.
    at: start.ms > 0 ? start.ms : end.ms,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, text]) => [key, String(text).slice(0, MAX_TEXT)]),
    ),
  };
}
