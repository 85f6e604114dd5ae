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

const DATETIME =
  /^\s*(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?\s*$/i;

/** Reads an ISO 8601 moment, UTC unless it names an offset; null for anything else. */
export function parseDatetime(text: string): Instant | null {
  const parts = DATETIME.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const fields = { month: month! - 1, day: parts[3] ? day! : 1, hour: hour! };
  const date = new Date(0);
  date.setUTCFullYear(year!, fields.month, fields.day);
  date.setUTCHours(fields.hour, minute!, second!, 0);
  const isReal =
    date.getUTCMonth() === fields.month &&
    date.getUTCDate() === fields.day &&
    date.getUTCHours() === fields.hour;
  if (!isReal) return null;
  const fraction = Number((parts[7] ?? '').padEnd(9, '0'));
  const ms = date.getTime() + Math.floor(fraction / 1_000_000) - offsetMs(parts[8]);
  return { ms, nanos: fraction % 1_000_000 };
}

function offsetMs(zone: string | undefined): number {
  if (!zone || zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

const CLOCK = /^(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9})\d*)?)?$/;
const QUANTITY = /^(-?\d{1,9}(?:\.\d{1,9})?)\s*([a-z]+)$/i;

const UNITS: Readonly<Record<string, number>> = {
  d: DAY,
  day: DAY,
  days: DAY,
  h: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  m: 60_000,
  minute: 60_000,
  minutes: 60_000,
  s: 1000,
  second: 1000,
  seconds: 1000,
  ms: 1,
  milliseconds: 1,
  microsecond: 1e-3,
  microseconds: 1e-3,
  tick: 1e-4,
  ticks: 1e-4,
};

/** Reads `[d.]hh:mm[:ss[.fffffff]]` or a quantity such as `5m`; null for anything else. */
export function parseTimespan(text: string): Instant | null {
  const trimmed = text.trim();
  const clock = CLOCK.exec(trimmed);
  if (clock) return clockDuration(clock);
  const quantity = QUANTITY.exec(trimmed);
  const unit = quantity && UNITS[quantity[2]!.toLowerCase()];
  return unit ? instantFromMilliseconds(Number(quantity![1]) * unit) : null;
}

function clockDuration(parts: RegExpExecArray): Instant | null {
  const [days, hours, minutes, seconds] = parts.slice(2, 6).map((part) => Number(part ?? 0));
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return null;
  const fraction = Number((parts[6] ?? '').padEnd(9, '0'));
  const ms =
    days! * DAY + ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + Math.floor(fraction / 1_000_000);
  const duration = { ms, nanos: fraction % 1_000_000 };
  return parts[1] ? negated(duration) : duration;
}

/** Splits fractional milliseconds, to the nanosecond. */
function instantFromMilliseconds(milliseconds: number): Instant {
  const whole = Math.floor(milliseconds);
  const nanos = Math.round((milliseconds - whole) * 1_000_000);
  return nanos === 1_000_000 ? { ms: whole + 1, nanos: 0 } : { ms: whole, nanos };
}
