import type { AgentReport, ProbeCounters } from '@lookout/contract';
import type { Forwarder } from './forward/forwarder.ts';
import type { Tally } from './tally.ts';

/** What the gateway reports once a second. */
export function buildReport(sources: {
  tally: Tally;
  forwarder: Forwarder;
  probes: ProbeCounters[];
}): Omit<AgentReport, 'configHash'> {
  const { tally, forwarder, probes } = sources;
  return {
    sentAt: new Date().toISOString(),
    recordsIn: tally.recordsIn,
    recordsOut: tally.recordsOut,
    bytesIn: tally.bytesIn,
    bytesOut: tally.bytesOut,
    dropped: Object.fromEntries(tally.dropped),
    downstreams: forwarder.report(),
    probes,
  };
}
