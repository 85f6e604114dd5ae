import type { StreamVolume } from '@lookout/contract';
import { volumeKey } from './volumes.ts';

/** How many of a line's records have a severity, 0 to 1. */
export interface SeverityShare {
  readonly severityNumber: number;
  readonly share: number;
}

/** One line of code of a service with all of its severities; `severityNumber` is the highest of them. */
export interface StreamLine extends StreamVolume {
  readonly severities: readonly SeverityShare[];
}

/** Volumes by severity as one row for each line of code, in the order in which lines first appear. */
export function streamLines(volumes: readonly StreamVolume[]): readonly StreamLine[] {
  const groups = Map.groupBy(volumes, volumeKey);
  return [...groups.values()].map((group) => group.reduce(added)).map((line) => withMix(line, groups));
}

function withMix(line: StreamVolume, groups: ReadonlyMap<string, readonly StreamVolume[]>): StreamLine {
  const parts = groups.get(volumeKey(line)) ?? [];
  const severities = parts
    .map(({ severityNumber, recordsPerSecond }) => ({
      severityNumber,
      share: line.recordsPerSecond > 0 ? recordsPerSecond / line.recordsPerSecond : 0,
    }))
    .sort((left, right) => right.severityNumber - left.severityNumber);
  return { ...line, severities };
}

function added(left: StreamVolume, right: StreamVolume): StreamVolume {
  return {
    ...left,
    severityNumber: Math.max(left.severityNumber, right.severityNumber),
    recordsPerSecond: left.recordsPerSecond + right.recordsPerSecond,
    bytesPerSecond: left.bytesPerSecond + right.bytesPerSecond,
    recordsOutPerSecond: left.recordsOutPerSecond + right.recordsOutPerSecond,
    bytesOutPerSecond: left.bytesOutPerSecond + right.bytesOutPerSecond,
    shareOfRecords: left.shareOfRecords + right.shareOfRecords,
    shareOfBytes: left.shareOfBytes + right.shareOfBytes,
    firstSeenAt: isEarlier(left.firstSeenAt, right.firstSeenAt) ? left.firstSeenAt : right.firstSeenAt,
    lastSeenAt: isEarlier(left.lastSeenAt, right.lastSeenAt) ? right.lastSeenAt : left.lastSeenAt,
    trend: left.trend.map((rate, slice) => rate + (right.trend[slice] ?? 0)),
  };
}

/** Times of the API sort as texts. */
function isEarlier(left: string, right: string): boolean {
  return left < right;
}
