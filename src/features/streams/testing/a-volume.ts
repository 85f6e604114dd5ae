import type { StreamVolume } from '@lookout/contract';

/** A chatty line that leaves as it came. */
export function aVolume(change: Partial<StreamVolume>): StreamVolume {
  return {
    service: 'launcher',
    durableId: 'LogLaunch',
    severityNumber: 9,
    recordsPerSecond: 100,
    bytesPerSecond: 20_000,
    recordsOutPerSecond: 100,
    bytesOutPerSecond: 20_000,
    shareOfRecords: 0.5,
    shareOfBytes: 0.5,
    firstSeenAt: '2026-11-22T20:00:00.000Z',
    lastSeenAt: '2026-11-22T21:00:00.000Z',
    trend: [],
    isNew: false,
    sampled: 0,
    distinct: 0,
    probeIds: [],
    ...change,
  };
}
