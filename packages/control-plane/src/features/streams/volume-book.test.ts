import type { Nanoseconds, Stratum, TapHeader } from '@lookout/contract';
import { expect, test } from 'vitest';
import { VolumeBook } from './volume-book.ts';

const NOW = 1_700_000_000_000;

function aHeader(strata: Partial<Stratum>[]): TapHeader {
  return {
    agent: 'g',
    environment: 'production',
    sequence: 0,
    from: '0' as Nanoseconds,
    to: '250000000' as Nanoseconds,
    strata: strata.map((stratum) => ({
      service: 'shop',
      durableId: 'LogLaunch',
      severityNumber: 9,
      recordsIn: 10,
      bytesIn: 100,
      recordsOut: 5,
      bytesOut: 50,
      sampled: 0,
      ...stratum,
    })),
    stratumOf: [],
    outcomeOf: [],
  };
}

/** Ten records of a line every second for `seconds`, ending at NOW. */
function fill(book: VolumeBook, seconds: number, stratum: Partial<Stratum> = {}): void {
  for (let second = seconds; second > 0; second -= 1) book.add(aHeader([stratum]), NOW - second * 1_000);
}

test('rates are exact over the window', () => {
  const book = new VolumeBook();
  fill(book, 600);
  const [volume] = book.volumes(300, NOW);
  expect(volume?.recordsPerSecond).toBeCloseTo(10, 0);
  expect(volume?.bytesOutPerSecond).toBeCloseTo(50, 0);
  expect(volume?.trend.every((rate) => Math.abs(rate - 10) < 0.01)).toBe(true);
});

test('a stream that has just begun is not divided by the whole window', () => {
  const book = new VolumeBook();
  fill(book, 20);
  expect(book.volumes(3_600, NOW)[0]?.recordsPerSecond).toBeCloseTo(10, 0);
});

test('shares add up to one, largest first', () => {
  const book = new VolumeBook();
  book.add(aHeader([{ recordsIn: 30 }, { durableId: 'LogWelcome', recordsIn: 70 }]), NOW);
  const volumes = book.volumes(60, NOW);
  expect(volumes.map((volume) => [volume.durableId, volume.shareOfRecords])).toEqual([
    ['LogWelcome', 0.7],
    ['LogLaunch', 0.3],
  ]);
});

test('what was seen an hour ago counts no more', () => {
  const book = new VolumeBook();
  book.add(aHeader([{}]), NOW - 3_700_000);
  book.add(aHeader([{ durableId: 'LogWelcome' }]), NOW);
  expect(book.volumes(3_600, NOW).map((volume) => volume.durableId)).toEqual(['LogWelcome']);
});

test('too many lines share one row and no record is lost', () => {
  const book = new VolumeBook();
  const lines = Array.from({ length: 1_500 }, (_, index) => ({ durableId: `Log${index}` }));
  book.add(aHeader(lines), NOW);
  const volumes = book.volumes(60, NOW + 1_000);
  expect(volumes.length).toBeLessThanOrEqual(1_001);
  const total = volumes.reduce((sum, volume) => sum + volume.shareOfRecords, 0);
  expect(total).toBeCloseTo(1, 9);
  expect(volumes[0]).toMatchObject({ service: '(other)', durableId: '(other)' });
});
