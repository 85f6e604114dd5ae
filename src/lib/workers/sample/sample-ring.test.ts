import type { Nanoseconds, Stratum, TapHeader } from '@lookout/contract';
import { expect, test } from 'vitest';
import { type RingEntry, SampleRing, spanOf } from './sample-ring.ts';
import { unseenRecords, weighSamples } from './sample-weights.ts';

function stratum(durableId: string, recordsIn: number, sampled: number): Stratum {
  const bytesIn = recordsIn * 100;
  return {
    service: 'web',
    durableId,
    severityNumber: 9,
    recordsIn,
    bytesIn,
    recordsOut: recordsIn,
    bytesOut: bytesIn,
    sampled,
  };
}

function frame(sequence: number, strata: Stratum[] = [stratum('A', 10, 10)]): TapHeader {
  const stratumOf = strata.flatMap((each, index) => Array.from({ length: each.sampled }, () => index));
  return {
    agent: 'gateway-1',
    environment: 'production',
    sequence,
    from: String(sequence * 1_000) as Nanoseconds,
    to: String((sequence + 1) * 1_000) as Nanoseconds,
    strata,
    stratumOf,
    outcomeOf: stratumOf.map(() => 0),
  };
}

function push(ring: SampleRing<RingEntry>, header: TapHeader) {
  ring.push((place) => ({ header, recordCount: header.stratumOf.length, ...place }));
}

const total = (weights: readonly Float64Array[]) =>
  weights.flatMap((each) => [...each]).reduce((a, b) => a + b, 0);

test('a rare line weighs little and a chatty one much, and together they weigh the stream', () => {
  const weights = weighSamples([frame(0, [stratum('LogLaunch', 1_000, 4), stratum('ErrorHashing', 2, 2)])]);
  expect([...(weights[0] ?? [])]).toEqual([250, 250, 250, 250, 1, 1]);
});

test('records that a frame counted without sampling one are spread over the other frames', () => {
  const headers = [frame(0, [stratum('A', 100, 5)]), frame(1, [stratum('A', 50, 0), stratum('B', 7, 0)])];
  expect(total(weighSamples(headers))).toBeCloseTo(150);
  expect(unseenRecords(headers)).toBe(7);
});

const ringOf = (capacity: number, segmentSize = 1) => new SampleRing<RingEntry>({ capacity, segmentSize });

test('the ring holds the newest records, and at least its capacity', () => {
  const ring = ringOf(20);
  for (const sequence of [0, 1, 2, 3]) push(ring, frame(sequence));
  expect(ring.records).toBe(20);
  expect(ring.entries.map((entry) => entry.header.sequence)).toEqual([2, 3]);
  expect(ring.entries[0]?.firstId).toBe(21);
  expect(spanOf(ring.entries)).toEqual({ from: 2_000n, to: 4_000n });
});

test('full segments stay whole until they go', () => {
  const ring = ringOf(30, 20);
  const held = () => ring.entries.map(({ header, segment }) => [header.sequence, segment]);
  for (const sequence of [0, 1, 2, 3, 4]) push(ring, frame(sequence));
  expect(held()).toEqual([
    [2, 1],
    [3, 1],
    [4, 2],
  ]);
  push(ring, frame(5));
  expect(held()[0]).toEqual([2, 1]);
  expect(ring.records).toBe(40);
});

test('a frame larger than the ring is held alone', () => {
  const ring = ringOf(5);
  push(ring, frame(0));
  push(ring, frame(1));
  expect(ring.entries.map((entry) => entry.header.sequence)).toEqual([1]);
});

test('a sample that someone kept does not change under them', () => {
  const ring = ringOf(10);
  push(ring, frame(0));
  const kept = ring.entries;
  push(ring, frame(1));
  expect(kept.map((entry) => entry.header.sequence)).toEqual([0]);
});

test('a repeated minute counts once, and a restarted agent is heard', () => {
  const ring = ringOf(100);
  push(ring, frame(7));
  expect(ring.isNew(frame(6))).toBe(false);
  expect(ring.isNew(frame(7))).toBe(false);
  expect(ring.isNew(frame(8))).toBe(true);
  expect(ring.isNew({ ...frame(0), from: '9000' as Nanoseconds, to: '10000' as Nanoseconds })).toBe(true);
  expect(ring.isNew({ ...frame(7), agent: 'gateway-2' })).toBe(true);
});

test('an empty ring spans no time', () => {
  expect(spanOf([])).toBeNull();
});
