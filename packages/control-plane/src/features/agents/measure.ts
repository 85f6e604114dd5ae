import type { ProbeEffect } from '@lookout/contract';
import type { ProbeMeasurement } from '../../ports.ts';
import type { AgentRecord } from './agent-record.ts';

const MINUTE_MS = 60_000;

/** What all processors together measured for a probe: effects add up, of health the highest counts. */
export function measure(
  records: readonly AgentRecord[],
  probeId: string,
  now: number,
): ProbeMeasurement | null {
  const reporting = records.filter((record) => record.meter.lastOf(probeId) !== undefined);
  if (reporting.length === 0) return null;
  const effects = reporting.map((record) => effectOf(record, probeId, now));
  const last = reporting.flatMap((record) => record.meter.lastOf(probeId) ?? []);
  return {
    effect: effects.reduce(add),
    health: {
      cpuMillisecondsPerSecond: Math.max(...last.map((counters) => counters.cpuMillisecondsPerSecond)),
      stateBytes: Math.max(...last.map((counters) => counters.stateBytes)),
      recordsOutPerSecond: Math.max(...last.map((counters) => counters.recordsOutPerSecond)),
    },
  };
}

function effectOf(record: AgentRecord, probeId: string, now: number): ProbeEffect {
  const rates = record.meter.ratesOf(probeId, now, MINUTE_MS);
  return {
    ...record.meter.totalsOf(probeId),
    recordsInPerSecond: rates.recordsIn,
    recordsOutPerSecond: rates.recordsOut,
    bytesInPerSecond: rates.bytesIn,
    bytesOutPerSecond: rates.bytesOut,
  };
}

function add(left: ProbeEffect, right: ProbeEffect): ProbeEffect {
  const keys = Object.keys(left) as (keyof ProbeEffect)[];
  return Object.fromEntries(keys.map((key) => [key, left[key] + right[key]])) as ProbeEffect;
}
