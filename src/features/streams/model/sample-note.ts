import { formatCount, formatDuration, formatRate } from '../../../lib/format.ts';
import type { SampleStatus } from '../../../lib/workers/sample-types.ts';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** What the sample is, honestly: its size, its span, and how much of the stream it is. */
export function sampleNote(
  { records, from, to }: SampleStatus,
  recordsPerSecond: number | undefined,
): string {
  if (from === null || to === null || records === 0) return 'No record has been sampled yet';
  const span = Number((BigInt(to) - BigInt(from)) / NANOSECONDS_PER_MILLISECOND);
  const rate = records / Math.max(1, span / 1000);
  const size = `A sample of ${formatCount(records)} records over ${formatDuration(span)}`;
  const ofStream = recordsPerSecond === undefined ? '' : ` of ${formatRate(recordsPerSecond)}`;
  return `${size} (${formatRate(Math.min(rate, recordsPerSecond ?? rate))}${ofStream}); ×n is how many records a line stands for`;
}
