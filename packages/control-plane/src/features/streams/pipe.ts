import type { DeployedProbe, Pipe, PipeValve } from '@lookout/contract';
import type { ConfigSource } from '../../ports.ts';
import type { AgentBook } from '../agents/agent-book.ts';
import type { AgentRecord } from '../agents/agent-record.ts';

const WINDOW_MS = 10_000;

/** The pipe of an environment as its processors measured it over the last ten seconds. */
export function drawPipe(
  environment: string,
  sources: { book: AgentBook; configs: ConfigSource; now: number },
): Pipe {
  const { book, configs, now } = sources;
  const records = book.records(environment);
  const offer = configs.current(environment);
  const isPending = book
    .confirmations(environment, offer.sequence)
    .some((confirmation) => confirmation.isConnected && confirmation.confirmedAt === null);
  const rates = addUp(records.map((record) => record.meter.streamRates(now, WINDOW_MS)));
  return {
    environment,
    recordsInPerSecond: rates.recordsIn ?? 0,
    bytesInPerSecond: rates.bytesIn ?? 0,
    recordsOutPerSecond: rates.recordsOut ?? 0,
    bytesOutPerSecond: rates.bytesOut ?? 0,
    valves: offer.config.probes.map((probe, position) => ({
      ...drawValve(probe, records, now),
      position,
      isPending,
      isOpen: isOpen(probe, offer.config.isRipCordPulled, now) && !isTripped(probe, records),
    })),
  };
}

function drawValve(
  probe: DeployedProbe,
  records: readonly AgentRecord[],
  now: number,
): Omit<PipeValve, 'position' | 'isPending' | 'isOpen'> {
  const rates = addUp(records.map((record) => record.meter.ratesOf(probe.probeId, now, WINDOW_MS)));
  return {
    probeId: probe.probeId,
    title: probe.title,
    isTripped: isTripped(probe, records),
    recordsInPerSecond: rates.recordsIn ?? 0,
    recordsOutPerSecond: rates.recordsOut ?? 0,
    bytesInPerSecond: rates.bytesIn ?? 0,
    bytesOutPerSecond: rates.bytesOut ?? 0,
    metricPointsPerSecond: rates.metricPoints ?? 0,
  };
}

function isOpen(probe: DeployedProbe, isRipCordPulled: boolean, now: number): boolean {
  const isExpired = probe.expiresAt !== null && Date.parse(probe.expiresAt) <= now;
  return probe.isEnabled && !isRipCordPulled && !isExpired;
}

function isTripped(probe: DeployedProbe, records: readonly AgentRecord[]): boolean {
  return records.some((record) => {
    const last = record.meter.lastOf(probe.probeId);
    return last?.revision === probe.revision && last.tripped !== null;
  });
}

function addUp(rates: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const each of rates)
    for (const [key, value] of Object.entries(each)) total[key] = (total[key] ?? 0) + value;
  return total;
}
