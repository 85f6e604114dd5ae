import type { Instant } from '../instant.ts';

// The pieces that the formats are made of. Digits are bounded, so that no text takes long.
const YEAR_FIRST = String.raw`(?<year>\d{4})(?:[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?)?`;
const MONTH_FIRST = String.raw`(?<month>\d{1,2})[-/](?<day>\d{1,2})[-/](?<year>\d{4})`;
const MONTH_NAMED = String.raw`(?:[a-z]{3,9},\s*)?(?<day>\d{1,2})[- ](?<name>[a-z]{3})[a-z]{0,6}[- ](?<year>\d{4}|\d{2})`;
const TIME = String.raw`(?:T|\s+|T\s+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9})\d*)?)?(?:\s*(?<half>AM|PM))?`;
const ZONE = String.raw`\s*(?<zone>Z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)`;

/**
 * The formats that KQL reads: ISO 8601, those of RFC 822 and RFC 850, and dates with the month first, as in
 * `12/31/2022`. Source: https://learn.microsoft.com/kusto/query/scalar-data-types/datetime#supported-formats
 */
const FORMATS: readonly RegExp[] = [YEAR_FIRST, MONTH_FIRST, MONTH_NAMED].map(
  (date) => new RegExp(`^\\s*${date}(?:${TIME})?(?:${ZONE})?\\s*$`, 'i'),
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Part = 'year' | 'month' | 'day' | 'name' | 'hour' | 'minute' | 'second' | 'fraction' | 'half' | 'zone';
type Parts = { readonly [P in Part]?: string | undefined };

/** Reads a moment, UTC unless it names an offset; null for anything else. Years 1 to 9999. */
export function parseDatetime(text: string): Instant | null {
  for (const format of FORMATS) {
    const parts = format.exec(text)?.groups;
    if (parts) return momentOf(parts);
  }
  return null;
}

function momentOf(parts: Parts): Instant | null {
  const day = dayOf(parts);
  const time = timeOf(parts);
  if (day === null || time === null) return null;
  const fraction = Number((parts.fraction ?? '').padEnd(9, '0'));
  const ms = day + time + Math.floor(fraction / 1_000_000) - offsetOf(parts.zone);
  return { ms, nanos: fraction % 1_000_000 };
}

/** Milliseconds since the epoch; null for a date that is in no calendar. */
function dayOf(parts: Parts): number | null {
  const year = yearOf(parts.year!);
  const month = parts.name ? MONTHS.indexOf(parts.name.toLowerCase()) : Number(parts.month ?? 1) - 1;
  const day = Number(parts.day ?? 1);
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month, day);
  const isReal = year > 0 && date.getUTCMonth() === month && date.getUTCDate() === day;
  return isReal ? date.getTime() : null;
}

const LAST_SHORT_YEAR = 49;

/** Of two digits, up to 49 are in this century. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year > LAST_SHORT_YEAR ? 1900 : 2000);
}

function timeOf(parts: Parts): number | null {
  const hour = hourOf(Number(parts.hour ?? 0), parts.half);
  const [minute, second] = [Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

/** `+02:00`, `+0200` or `+02` in milliseconds; names and nothing are UTC. */
function offsetOf(zone: string | undefined): number {
  if (!zone || !/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
