import type { StreamLine } from './stream-lines.ts';

const MIN_SHARE = 0.08;
const MOST = 3;
/** From WARN on a record may be the one that somebody needs. */
const WARN = 13;

/**
 * The lines worth a step first, the loudest first: they make much of the bytes, leave as they came, no live probe
 * reads them, and none of their records is a warning or worse.
 */
export function loudLines(lines: readonly StreamLine[]): readonly StreamLine[] {
  return lines
    .filter(isLoud)
    .toSorted((left, right) => right.shareOfBytes - left.shareOfBytes)
    .slice(0, MOST);
}

function isLoud(line: StreamLine): boolean {
  return (
    line.durableId !== '' &&
    line.shareOfBytes >= MIN_SHARE &&
    line.severityNumber < WARN &&
    line.sampled > 0 &&
    line.probeIds.length === 0
  );
}
