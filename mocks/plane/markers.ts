import type { Marker, ProbeEvent } from '@lookout/contract';

const LABELS: Partial<Record<ProbeEvent['kind'], string>> = {
  'rolled-out': 'Rolled out',
  'switched-on': 'Switched on',
  'switched-off': 'Switched off',
  'rip-cord-pulled': 'Rip cord pulled',
  'rip-cord-released': 'Rip cord released',
  tripped: 'Tripped',
  expired: 'Expired',
};

/** The moments of a history that change what a chart shows, oldest first. */
export function markersOf(events: readonly ProbeEvent[], range: { from: string; to: string }): Marker[] {
  return events
    .filter(({ kind, at }) => LABELS[kind] !== undefined && at >= range.from && at <= range.to)
    .map(({ kind, at, person, revision }) => ({
      at,
      label: kind === 'rolled-out' ? `Revision ${revision} rolled out` : (LABELS[kind] ?? kind),
      person: person?.name ?? null,
    }))
    .reverse();
}
