import { expect, test } from 'vitest';
import { nanosecondsOf } from '../instant.ts';
import { parseTimespan } from './parse-timespan.ts';

const read = (text: string) => {
  const duration = parseTimespan(text);
  return duration && nanosecondsOf(duration);
};

test.each([
  ['1m', 60_000_000_000n],
  ['1.5h', 5_400_000_000_000n],
  ['15 seconds', 15_000_000_000n],
  ['1tick', 100n],
  ['-1h', -3_600_000_000_000n],
  ['1.02:03:04.5', 93_784_500_000_000n],
  ['1:02:03:04', 93_784_000_000_000n],
  ['-1.00:00', -86_400_000_000_000n],
  ['0.00:03:00', 180_000_000_000n],
  ['00:01', 60_000_000_000n],
  ['2', 172_800_000_000_000n],
  ['24:00', null],
  ['1:60', null],
  ['1fortnight', null],
  ['99999999999999999d', null],
  ['', null],
])('%s', (text, nanoseconds) => {
  expect(read(text)).toBe(nanoseconds);
});
