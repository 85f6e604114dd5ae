import type { StreamVolume } from '@lookout/contract';

interface VolumeFilter {
  readonly q?: string | undefined;
  readonly service?: string | undefined;
  readonly durableId?: string | undefined;
}

/** What records are called that carry no Durable ID: one row of the table may be thousands of different lines of code. */
export const NO_DURABLE_ID = 'records without a Durable ID';

/** One row of the table: a line of code of a service. */
export function volumeKey({ service, durableId }: Pick<StreamVolume, 'service' | 'durableId'>): string {
  return JSON.stringify([service, durableId]);
}

export function durableIdText(durableId: string): string {
  return durableId === '' ? NO_DURABLE_ID : durableId;
}

export function filterVolumes<V extends StreamVolume>(
  volumes: readonly V[],
  filter: VolumeFilter,
): readonly V[] {
  const text = filter.q?.trim().toLowerCase() ?? '';
  return volumes.filter(
    ({ service, durableId }) =>
      (!filter.service || service === filter.service) &&
      (!filter.durableId || durableId === filter.durableId) &&
      `${service}\n${durableIdText(durableId)}`.toLowerCase().includes(text),
  );
}

export function servicesOf(volumes: readonly StreamVolume[]): readonly string[] {
  return [...new Set(volumes.map(({ service }) => service))].sort();
}

/** The Durable IDs of a service, or of all of them. */
export function durableIdsOf(volumes: readonly StreamVolume[], service?: string): readonly string[] {
  const ids = volumes
    .filter((volume) => !service || volume.service === service)
    .map(({ durableId }) => durableId);
  return [...new Set(ids)].filter((id) => id !== '').sort();
}

/** The fewest rows that together make at least half of all records: "8 lines of code make 53 %". */
export function heaviestHalf(volumes: readonly StreamVolume[]): {
  readonly lines: number;
  readonly share: number;
} {
  const shares = volumes.map(({ shareOfRecords }) => shareOfRecords).sort((left, right) => right - left);
  let share = 0;
  let lines = 0;
  while (share < 0.5 && lines < shares.length) {
    share += shares[lines] ?? 0;
    lines += 1;
  }
  return { lines, share };
}

/** The engine counts different contents up to this many. */
const MANY = 256;

/** How many different contents the sampled records of a line had. */
export function distinctText({ distinct, sampled }: Pick<StreamVolume, 'distinct' | 'sampled'>): string {
  if (sampled === 0) return '–';
  return distinct >= MANY ? `${MANY}+` : String(distinct);
}

/** The share of records that do not come out, 0 to 1. */
export function removedShare({ recordsPerSecond, recordsOutPerSecond }: StreamVolume): number {
  if (recordsPerSecond <= 0) return 0;
  return Math.min(1, Math.max(0, 1 - recordsOutPerSecond / recordsPerSecond));
}
