import type { Agent, Ring } from '@lookout/contract';
import { ringOf } from '@lookout/governance';

/** One processor with the ring that it belongs to. */
export interface FleetRow {
  readonly agent: Agent;
  readonly ring: string;
}

/** The fleet by name, each with its ring. */
export function fleetRows(agents: readonly Agent[], rings: readonly Ring[]): readonly FleetRow[] {
  return agents
    .map((agent) => ({ agent, ring: rings[ringOf(rings, agent)]?.name ?? '' }))
    .toSorted((left, right) => left.agent.name.localeCompare(right.agent.name));
}

/** How a processor stands with the configuration that it shall run. */
export function configSign({ config, isConnected }: Agent): {
  readonly word: string;
  readonly tone: 'neutral' | 'good' | 'warn' | 'bad' | 'info';
  readonly detail: string;
} {
  if (!isConnected) return { word: 'away', tone: 'warn', detail: 'it keeps running what it last had' };
  if (config.kind === 'applied') return { word: 'applied', tone: 'good', detail: '' };
  if (config.kind === 'failed') return { word: 'refused', tone: 'bad', detail: config.error };
  return config.kind === 'pending'
    ? { word: 'pending', tone: 'info', detail: '' }
    : { word: 'nothing sent', tone: 'neutral', detail: '' };
}

/** The names of probes that tripped at a processor, by their ids. */
export function trippedAt({ report }: Agent): readonly string[] {
  return (report?.probes ?? []).filter(({ tripped }) => tripped !== null).map(({ probeId }) => probeId);
}
