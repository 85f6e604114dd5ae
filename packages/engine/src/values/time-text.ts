import type { Instant } from '../instant.ts';

const DAY = 86_400_000;

/** A moment as KQL writes it: UTC with seven digits of a second, e.g. `2026-11-22T10:00:00.0000000Z`. */
export function datetimeText({ ms, nanos }: Instant): string {
  const date = new Date(ms);
  // Sums of far durations leave the calendar: there is no text for them.
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return `${text.slice(0, -1)}${ticksText(nanos)}Z`;
}

/** A duration as KQL writes it: `[-][d.]hh:mm:ss[.fffffff]`. */
export function timespanText(duration: Instant): string {
  const { ms, nanos } = duration.ms < 0 ? negated(duration) : duration;
  const days = Math.floor(ms / DAY);
  const inDay = ms - days * DAY;
  const clock = [
    Math.floor(inDay / 3_600_000),
    Math.floor(inDay / 60_000) % 60,
    Math.floor(inDay / 1000) % 60,
  ]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const fraction = `${String(inDay % 1000).padStart(3, '0')}${ticksText(nanos)}`;
  const sign = duration.ms < 0 ? '-' : '';
  return `${sign}${days > 0 ? `${days}.` : ''}${clock}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}`;
}

/** Nanoseconds below the millisecond in KQL's ticks of 100 ns. */
function ticksText(nanos: number): string {
  return String(Math.floor(nanos / 100)).padStart(4, '0');
}

/** The duration of the other sign, or the moment mirrored at the epoch. */
export function negated({ ms, nanos }: Instant): Instant {
  return nanos === 0 ? { ms: 0 - ms, nanos } : { ms: -ms - 1, nanos: 1_000_000 - nanos };
}
