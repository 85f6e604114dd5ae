import { expect, test } from 'vitest';
import { aVolume } from '../testing/a-volume.ts';
import { loudLines } from './loud-lines.ts';
import { mapTiles } from './map-tiles.ts';
import { streamLines } from './stream-lines.ts';

test('severities of a line become one row that says how they mix', () => {
  const [line, ...others] = streamLines([
    aVolume({ severityNumber: 9, recordsPerSecond: 30, shareOfBytes: 0.3, trend: [1, 2] }),
    aVolume({ severityNumber: 17, recordsPerSecond: 10, shareOfBytes: 0.1, trend: [0, 1] }),
  ]);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ recordsPerSecond: 40, severityNumber: 17, trend: [1, 3] });
  expect(line?.shareOfBytes).toBeCloseTo(0.4);
  expect(line?.severities).toEqual([
    { severityNumber: 17, share: 0.25 },
    { severityNumber: 9, share: 0.75 },
  ]);
});

test('a step is suggested for what is loud, harmless and read by nobody', () => {
  const loud = aVolume({ durableId: 'Loud', shareOfBytes: 0.4, sampled: 5 });
  const lines = streamLines([
    aVolume({ durableId: 'Louder', shareOfBytes: 0.5, sampled: 5, probeIds: ['prb_0000000000000001'] }),
    loud,
    aVolume({ durableId: 'Quiet', shareOfBytes: 0.01, sampled: 5 }),
    aVolume({ durableId: 'Failing', severityNumber: 17, shareOfBytes: 0.3, sampled: 5 }),
    aVolume({ durableId: 'Unsampled', shareOfBytes: 0.3, sampled: 0 }),
    aVolume({ durableId: '', shareOfBytes: 0.3, sampled: 5 }),
  ]);
  expect(loudLines(lines).map(({ durableId }) => durableId)).toEqual(['Loud']);
});

test('the map puts services together, loudest first, and gathers what is too small to hit', () => {
  const lines = streamLines([
    aVolume({ service: 'quiet', bytesPerSecond: 1_000 }),
    aVolume({ service: 'loud', bytesPerSecond: 9_000 }),
    aVolume({ service: 'loud', durableId: 'Tiny', bytesPerSecond: 1 }),
    aVolume({ service: 'loud', durableId: 'Tinier', bytesPerSecond: 1 }),
  ]);
  const tiles = mapTiles(lines, { x: 0, y: 0, width: 200, height: 100 });
  expect(tiles.map(({ service, label }) => [service, label])).toEqual([
    ['loud', 'LogLaunch'],
    ['loud', '2 more'],
    ['quiet', 'LogLaunch'],
  ]);
  const [loudest] = tiles;
  expect((loudest?.rect.width ?? 0) * (loudest?.rect.height ?? 0)).toBeCloseTo((9_000 / 10_002) * 20_000);
});
