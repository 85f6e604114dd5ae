import type { ProbeCounters } from '@lookout/contract';

/** The totals of a probe, counting up from the moment its plan was applied. */
export interface ProbeTally {
  recordsIn: number;
  recordsOut: number;
  recordsChanged: number;
  recordsDropped: number;
  bytesIn: number;
  bytesOut: number;
  metricPoints: number;
  lateRecords: number;
  earlyRecords: number;
}

/** All totals at zero. */
export function emptyTally(): ProbeTally {
  return {
    recordsIn: 0,
    recordsOut: 0,
    recordsChanged: 0,
    recordsDropped: 0,
    bytesIn: 0,
    bytesOut: 0,
    metricPoints: 0,
    lateRecords: 0,
    earlyRecords: 0,
  };
}

/** Adds what one batch did. */
export function addTally(total: ProbeTally, part: ProbeTally): void {
  for (const key of Object.keys(part) as (keyof ProbeTally)[]) total[key] += part[key];
}

/** Why and when a probe tripped. */
export type Trip = NonNullable<ProbeCounters['tripped']>;
