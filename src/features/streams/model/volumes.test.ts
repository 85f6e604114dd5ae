import { expect, test } from 'vitest';
import { aVolume as volume } from '../testing/a-volume.ts';
import {
  durableIdsOf,
  filterVolumes,
  heaviestHalf,
  NO_DURABLE_ID,
  removedShare,
  volumeKey,
} from './volumes.ts';

const volumes = [
  volume({}),
  volume({ service: 'work-queue', durableId: 'LogEnqueueWork', shareOfRecords: 0.3 }),
  volume({ service: 'work-queue', durableId: '', shareOfRecords: 0.2 }),
];

test('text, service and Durable ID narrow together', () => {
  expect(filterVolumes(volumes, { service: 'work-queue', q: 'ENQUEUE' })).toEqual([volumes[1]]);
  expect(filterVolumes(volumes, { durableId: 'LogLaunch', service: 'work-queue' })).toEqual([]);
});

test('records without a Durable ID are found by what the table calls them', () => {
  expect(filterVolumes(volumes, { q: NO_DURABLE_ID })).toEqual([volumes[2]]);
});

test('keys tell apart names that contain each other', () => {
  expect(volumeKey(volume({ service: 'a', durableId: 'b/c' }))).not.toBe(
    volumeKey(volume({ service: 'a/b', durableId: 'c' })),
  );
});

test('counts the fewest lines that make half of the records', () => {
  expect(heaviestHalf(volumes)).toEqual({ lines: 1, share: 0.5 });
  expect(heaviestHalf([])).toEqual({ lines: 0, share: 0 });
});

test('offers only Durable IDs that exist', () => {
  expect(durableIdsOf(volumes, 'work-queue')).toEqual(['LogEnqueueWork']);
});

test('what a probe adds is not a negative removal', () => {
  expect(removedShare(volume({ recordsOutPerSecond: 25 }))).toBe(0.75);
  expect(removedShare(volume({ recordsOutPerSecond: 120 }))).toBe(0);
  expect(removedShare(volume({ recordsPerSecond: 0, recordsOutPerSecond: 0 }))).toBe(0);
});
