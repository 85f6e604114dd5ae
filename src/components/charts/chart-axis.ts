import { formatAbsoluteTime, formatCount } from '../../lib/format.ts';

export type AxisKind = 'time' | 'number';

const DAY = 86_400_000;

/** How a tick of the x axis reads; on a time axis as short as the span allows, in UTC. */
export function tickText(kind: AxisKind, span: number): (x: number) => string {
  if (kind === 'number') return formatCount;
  return (x) => {
    const text = new Date(x).toISOString();
    if (span > 2 * DAY) return text.slice(5, 10);
    return span > 10 * 60_000 ? text.slice(11, 16) : text.slice(11, 19);
  };
}

/** How a place on the x axis reads in full. */
export function placeText(kind: AxisKind, x: number): string {
  return kind === 'time' ? formatAbsoluteTime(x).replace('.000', '') : formatCount(x);
}

/** What the axes of all charts have in common: quiet, without lines of their own. */
export const AXIS_STYLE = {
  stroke: 'var(--muted)',
  fontSize: 11,
  tickLine: false,
  axisLine: { stroke: 'var(--line)' },
} as const;
